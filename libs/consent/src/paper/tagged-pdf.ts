import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, type PDFPage, type PDFRef, PDFString } from 'pdf-lib';

/** The structure types that a paper needs (ISO 32000-1, 14.8.4). */
export type Tag = 'H1' | 'H2' | 'P';

/**
 * Marks what is drawn, so that a screen reader finds headings and paragraphs in their order (ISO 32000-1, 14.7; PDF/UA).
 * What stands on every sheet is marked as an artifact, and not read.
 */
export class Structure {
  private readonly root: PDFRef;
  private readonly kids: PDFRef[] = [];
  /** Of each page, the element that every marked piece belongs to, by its number. */
  private readonly parents = new Map<PDFPage, PDFRef[]>();
  private readonly pages: PDFPage[] = [];

  constructor(
    private readonly doc: PDFDocument,
    private readonly language: string,
  ) {
    this.root = doc.context.nextRef();
  }

  /**
   * Begins an element; it may go on over several pages.
   * @param language when it is not that of the document
   */
  element(tag: Tag, language?: string): Element {
    const ref = this.doc.context.nextRef();
    this.kids.push(ref);
    const parts = PDFArray.withContext(this.doc.context);
    this.doc.context.assign(
      ref,
      this.doc.context.obj({ Type: 'StructElem', S: tag, P: this.root, K: parts, ...(language && { Lang: PDFString.of(language) }) }),
    );
    return { tag, ref, parts };
  }

  /** Draws a part of an element on a page. */
  draw(page: PDFPage, { tag, ref, parts }: Element, work: () => void): void {
    const onPage = this.parents.get(page) ?? [];
    if (onPage.length === 0) {
      this.parents.set(page, onPage);
      this.pages.push(page);
      page.node.set(PDFName.of('StructParents'), PDFNumber.of(this.pages.length - 1));
    }
    const id = onPage.push(ref) - 1;
    parts.push(this.doc.context.obj({ Type: 'MCR', Pg: page.ref, MCID: id }));
    between(page, [PDFName.of(tag), `<</MCID ${id}>>`], work);
  }

  /** Draws what is not part of the text. */
  artifact(page: PDFPage, work: () => void): void {
    between(page, [PDFName.of('Artifact'), '<<>>'], work);
  }

  /** Writes the tree down; nothing is drawn after it. */
  close(): void {
    const { context, catalog } = this.doc;
    const numbers = this.pages.flatMap((page, at) => [PDFNumber.of(at), context.obj(this.parents.get(page) ?? [])]);
    const tree = context.register(context.obj({ Nums: numbers }));
    context.assign(this.root, context.obj({ Type: 'StructTreeRoot', K: this.kids, ParentTree: tree, ParentTreeNextKey: this.pages.length }));
    catalog.set(PDFName.of('StructTreeRoot'), this.root);
    catalog.set(PDFName.of('MarkInfo'), PDFDict.fromMapWithContext(new Map([[PDFName.of('Marked'), context.obj(true)]]), context));
    catalog.set(PDFName.of('Lang'), PDFString.of(this.language));
    for (const page of this.pages) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
}

export interface Element {
  readonly tag: Tag;
  readonly ref: PDFRef;
  readonly parts: PDFArray;
}

function between(page: PDFPage, mark: (PDFName | string)[], work: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, mark));
  work();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}
