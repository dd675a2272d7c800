// The widget library adds one inline style sheet unless an element with its id is there already; the content security
// policy refuses inline styles, so the rule lives in widgets.css and this keeps the library from trying.
const ID = 'react-aria-pressable-style';

if (!document.getElementById(ID)) {
  const mark = document.createElement('meta');
  mark.id = ID;
  document.head.append(mark);
}
