import { Alert, Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { FormDrawer, needed } from '../../parts/form-drawer.js';
import { LoadingState } from '../../parts/states.js';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { OnPaper } from './on-paper.js';
import styles from './pictures.module.css';

type Person = ReplyOf<'GET /api/accounts'>[number];
export type PictureKind = ReplyOf<'GET /api/signature-pictures'>[number]['kind'];

interface Values {
  readonly personId?: Person['personId'];
  readonly widthMm?: number;
}

interface PictureDrawerProps {
  readonly kind: PictureKind;
  readonly onClose: () => void;
}

/** The width most bodies' seals have; the administrator measures his. */
const usualSealMm = 36;
const previewsUnder = 'image/png,image/jpeg';

/** A scan becomes a picture, is looked at on paper, and only then kept. */
export function PictureDrawer({ kind, onClose }: PictureDrawerProps) {
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  const preview = useAct('POST /api/signature-pictures/preview');
  const keep = useAct('POST /api/signature-pictures');
  const [file, setFile] = useState<File>();
  const [turns, setTurns] = useState(0);
  const asked = ({ personId, widthMm }: Values, of: File, turned: number) => ({
    query: { kind, turns: turned, ...(personId && { personId }), ...(widthMm && { widthMm }) },
    body: of,
  });
  const look = (values: Values, of = file, turned = turns): void => {
    setFile(of);
    setTurns(turned);
    const isAsked = kind === 'seal' ? values.widthMm : values.personId;
    if (of && isAsked) preview.mutate(asked(values, of, turned));
  };
  const isShown = preview.isSuccess && file !== undefined;
  return (
    <FormDrawer<Values>
      title={kind === 'seal' ? 'Thay ảnh con dấu' : 'Thêm chữ ký tay'}
      line="Ký hoặc đóng dấu trên giấy trắng, quét hay chụp thẳng, rồi chọn tệp PNG hoặc JPEG. Nền giấy được bỏ đi; bản quét không lưu lại."
      submitName="Lưu ảnh này"
      initial={kind === 'seal' ? { widthMm: usualSealMm } : {}}
      pending={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onSubmit={(values) =>
        isShown && keep.mutate(asked(values, file, turns), { onSuccess: onClose })
      }
    >
      {(form) => {
        const values = (): Values => form.getFieldsValue();
        return (
          <>
            {kind === 'signature' ? (
              <Form.Item name="personId" label="Chữ ký của" rules={needed('Hãy chọn người')}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={(accounts.data ?? []).map(({ personId, name, login }) => ({
                    value: personId,
                    label: `${name} (${login})`,
                  }))}
                  onChange={() => look(values())}
                />
              </Form.Item>
            ) : (
              <Form.Item
                name="widthMm"
                label="Bề ngang thật của con dấu (mm)"
                rules={needed('Hãy đo con dấu')}
              >
                <InputNumber min={20} max={36} step={0.5} onChange={() => look(values())} />
              </Form.Item>
            )}
            <Form.Item label="Bản quét" required>
              <input
                type="file"
                aria-label="Bản quét"
                accept={previewsUnder}
                onChange={({ target }) => look(values(), target.files?.[0], 0)}
              />
            </Form.Item>
            {preview.isPending && <LoadingState />}
            {preview.error && <Alert type="error" showIcon title={wordsOf(preview.error)} />}
            {isShown && (
              <>
                <OnPaper
                  kind={kind}
                  picture={preview.data}
                  person={personOf(accounts.data, values())}
                />
                <Button
                  className={styles['turn'] ?? ''}
                  onClick={() => look(values(), file, (turns + 1) % 4)}
                >
                  Xoay 90°
                </Button>
              </>
            )}
          </>
        );
      }}
    </FormDrawer>
  );
}

const personOf = (all: readonly Person[] | undefined, { personId }: Values): Person | undefined =>
  all?.find((one) => one.personId === personId);
