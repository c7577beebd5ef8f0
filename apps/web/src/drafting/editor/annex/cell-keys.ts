import type { KeyboardEvent } from 'react';

export type Step = 'down' | 'up';

/**
 * Enter goes to the cell below and Shift+Enter begins a line in the cell; the arrows leave the cell
 * at its first and last line. A key that belongs to Vietnamese being composed is left alone.
 */
export function stepOf(event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>): Step | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return null;
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  if (event.key === 'Enter') return event.shiftKey || event.altKey ? null : 'down';
  if (event.shiftKey || event.altKey || selectionStart !== selectionEnd) return null;
  const at = selectionStart ?? 0;
  if (event.key === 'ArrowDown' && !value.slice(at).includes('\n')) return 'down';
  if (event.key === 'ArrowUp' && !value.slice(0, at).includes('\n')) return 'up';
  return null;
}
