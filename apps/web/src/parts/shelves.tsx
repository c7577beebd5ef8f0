import { Tabs } from 'antd';

export interface Shelf {
  readonly key: string;
  readonly name: string;
  /** How many stand there; not told where it is unknown or none. */
  readonly count?: number | undefined;
}

interface ShelvesProps {
  readonly shelves: readonly Shelf[];
  readonly open: string;
  readonly onOpen: (key: string) => void;
}

/** A list by where its rows stand, above it. */
export const Shelves = ({ shelves, open, onOpen }: ShelvesProps) => (
  <Tabs
    activeKey={open}
    onChange={onOpen}
    items={shelves.map(({ key, name, count }) => ({
      key,
      label: count ? `${name} (${count})` : name,
    }))}
  />
);

interface MoreThanShownProps {
  readonly shown: number;
  readonly total: number;
  /** What is listed: "văn bản". */
  readonly what: string;
}

/** Says that older rows are found by words where one screen does not hold them all. */
export const MoreThanShown = ({ shown, total, what }: MoreThanShownProps) =>
  total > shown && (
    <p className="soft">
      Đang hiển thị {shown} {what} mới nhất trong {total}. Tìm để thấy {what} cũ hơn.
    </p>
  );
