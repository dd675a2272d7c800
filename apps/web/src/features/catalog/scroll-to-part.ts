/** Where someone's words stood, brought to the top of the box that scrolls. The page itself stays: its title is what people read first. */
export function scrollToPart(part: HTMLElement | null): void {
  const box = part?.closest<HTMLElement>('[tabindex]');
  if (part && box) box.scrollTop += part.getBoundingClientRect().top - box.getBoundingClientRect().top;
}
