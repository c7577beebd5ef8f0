import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState } from '../../parts/states.js';
import { dayOf } from '../../parts/times.js';
import { fileAddress } from '../../server/call.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { InformationSwitch } from './information-switch.js';
import { PictureDrawer, type PictureKind } from './picture-drawer.js';
import styles from './pictures.module.css';

type Picture = ReplyOf<'GET /api/signature-pictures'>[number];

/** How signatures are seen on paper: the seal, each person's handwriting, words under them. */
export function PicturesSection() {
  const [adding, setAdding] = useState<PictureKind>();
  const pictures = useAnswer('GET /api/signature-pictures');
  return (
    <>
      <PageHead
        title="Ảnh chữ ký và con dấu"
        line="Ảnh chỉ để nhìn: chữ ký không có ảnh vẫn đủ giá trị. Chữ ký tay màu xanh, con dấu màu đỏ đúng kích thước thật."
        actions={
          <Flex gap={8} wrap>
            <Button onClick={() => setAdding('seal')}>Thay con dấu</Button>
            <Button type="primary" onClick={() => setAdding('signature')}>
              Thêm chữ ký tay
            </Button>
          </Flex>
        }
      />
      <Answered answer={pictures}>
        {(all) =>
          all.length === 0 ? (
            <section className="card">
              <EmptyState title="Chưa có ảnh nào, nên chữ ký hiện là một khoảng trống" />
            </section>
          ) : (
            <ul className={styles['pictures']}>
              {all.map((picture) => (
                <PictureCard key={picture.id} {...picture} />
              ))}
            </ul>
          )
        }
      </Answered>
      <InformationSwitch />
      {adding && <PictureDrawer kind={adding} onClose={() => setAdding(undefined)} />}
    </>
  );
}

function PictureCard({ id, kind, person, widthMm, heightMm, putAt }: Picture) {
  const owner = kind === 'seal' ? 'Con dấu của cơ quan' : (person?.name ?? '');
  const size = widthMm && heightMm ? `${inMm(widthMm)} × ${inMm(heightMm)} mm · ` : '';
  return (
    <li className="card">
      <div className={styles['sheet']}>
        <img
          className={styles['picture']}
          src={fileAddress('GET /api/signature-pictures/:pictureId.png', {
            params: { pictureId: id },
          })}
          alt={kind === 'seal' ? 'Ảnh con dấu' : `Chữ ký tay của ${owner}`}
        />
      </div>
      <strong>{owner}</strong>
      <div className="soft figures">
        {size}từ {dayOf(putAt)}
      </div>
    </li>
  );
}

const inMm = (value: number): string => value.toLocaleString('vi-VN');
