interface Place {
  readonly nodeId: string | null;
  readonly field?: string | null;
}

const typed = 'input, textarea, [contenteditable="true"], select';

/** Brings a place of the text before the eyes and puts the cursor there. */
export function goTo({ nodeId, field = null }: Place): void {
  const found = nodeId
    ? document.querySelector(`[data-node="${CSS.escape(nodeId)}"]`)
    : field && document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  if (!(found instanceof HTMLElement)) return;
  found.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const focusable = found.matches(typed) ? found : found.querySelector<HTMLElement>(typed);
  if (focusable) focusable.focus({ preventScroll: true });
  else if (found.closest('[contenteditable="true"]')) putCursorIn(found);
  else found.focus({ preventScroll: true });
}

function putCursorIn(block: HTMLElement): void {
  block.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.selectAllChildren(block);
  selection?.collapseToEnd();
}

/** A part of the page by its id: outline entries lead there. */
export const goToPart = (id: string): void =>
  document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
