import { DomainError } from '#kernel';
import { notPlain } from './sheet-reader.js';

/** @throws DomainError SheetIsNotPlain with its cells; SheetIsNotReadable, SheetIsTooLarge, SheetTakesTooLong */
export async function demandPlain(table: Uint8Array): Promise<void> {
  const { sheet, formulas, merged } = await notPlain(table);
  if (formulas.length + merged.length === 0) return;
  const faults = [
    ...formulas.map((cell) => ({ where: `Ô ${cell}`, text: 'là công thức' })),
    ...merged.map((cells) => ({ where: `Các ô ${cells}`, text: 'bị gộp' })),
  ];
  throw new DomainError('SheetIsNotPlain', { sheet, faults: faults.slice(0, 100) });
}
