import type { Measure, ReturnContent } from '#contracts';
import type { DocumentContent } from '#nd30';
import type { FigureNode } from '../../figures/figure.js';

/** A target as the report speaks of it. */
export interface ReportedTarget {
  /** Begins the keys of its figures: `target/<id>/value`. */
  readonly id: string;
  readonly words: string;
  readonly measure: Measure | null;
}

export interface ReportedField {
  readonly title: string;
  readonly targets: readonly ReportedTarget[];
}

export interface ReportedUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly content: Pick<ReturnContent, 'words' | 'tasks'>;
}

/** All that a draft is made of. */
export interface ReportMaterial {
  readonly header: DocumentContent['header'];
  readonly archive: string;
  readonly period: {
    /** `6 tháng đầu năm 2026` */
    readonly name: string;
    readonly year: number;
    readonly from: string;
    readonly to: string;
  };
  readonly fields: readonly ReportedField[];
  readonly units: readonly ReportedUnit[];
  readonly figures: ReadonlyMap<string, FigureNode>;
  /** The id by which the text points to a figure. */
  readonly idOf: (key: string) => string;
  readonly without: { readonly units: readonly string[]; readonly reason: string } | null;
  readonly adjustments: readonly string[];
}

/** Where a figure stands in the text; what a cell shows is told beside it. */
export type FigurePlace =
  | { readonly nodeId: string }
  | { readonly annexId: string; readonly rowId: string; readonly columnId: string };
