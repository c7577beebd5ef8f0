import type { ReplyOf } from '../../server/routes.js';
import styles from './panel.module.css';

type Place = ReplyOf<'GET /api/documents/:documentId/copy'>['openPlaces'][number];

/** What a person will have to fill in or to check. */
export function OpenPlaces({ places }: { readonly places: readonly Place[] }) {
  if (places.length === 0) return <p className="soft">Không có chỗ nào cần xem lại.</p>;
  return (
    <>
      <strong>{sentence(places)}</strong>
      <ul className={styles['places']} tabIndex={0} aria-label="Chỗ cần điền, cần xem lại">
        {places.map(({ place, text }, index) => (
          <li key={index}>
            <span className="soft">{place}</span>
            <br />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function sentence(places: readonly Place[]): string {
  const empty = places.filter(({ kind }) => kind === 'empty').length;
  const parts = [
    empty > 0 && `${empty} chỗ cần điền`,
    places.length > empty && `${places.length - empty} chỗ cần xem lại`,
  ];
  return `Có ${parts.filter(Boolean).join(', ')}`;
}
