import { statement } from '#platform';

/** $1 plan, $2 version, $3 targets as JSON */
export const insertTargets = statement(
  'planning.insert_targets',
  `INSERT INTO planning.target (body_id, id, plan_id, version_id, row_id, position, field_key, number,
          words, measure, lead_units, lead_all, with_units, with_all, schedule, note, asked)
   SELECT platform.current_body(), t.id, $1, $2, t."rowId", t.position, t."fieldKey", t.number, t.words,
          nullif(t.measure, 'null'), t."leadUnits", t."leadAll", t."withUnits", t."withAll",
          nullif(t.schedule, 'null'), t.note, t.asked
     FROM jsonb_to_recordset($3::jsonb) AS t(id uuid, "rowId" uuid, position int, "fieldKey" text,
          number text, words text, measure jsonb, "leadUnits" uuid[], "leadAll" bool,
          "withUnits" uuid[], "withAll" bool, schedule jsonb, note text, asked jsonb)`,
);

/** $1 plan, $2 version, $3 tasks as JSON */
export const insertTasks = statement(
  'planning.insert_tasks',
  `INSERT INTO planning.task (body_id, id, plan_id, version_id, row_id, position, field_key, number,
          action, parent, shortcoming, measure, schedule, from_on, due_on, budget,
          lead_units, lead_all, with_units, with_all, asked)
   SELECT platform.current_body(), t.id, $1, $2, t."rowId", t.position, t."fieldKey", t.number, t.words,
          t.parent, t.shortcoming, nullif(t.measure, 'null'), nullif(t.schedule, 'null'),
          t."fromOn", t."dueOn", t.budget,
          t."leadUnits", t."leadAll", t."withUnits", t."withAll", t.asked
     FROM jsonb_to_recordset($3::jsonb) AS t(id uuid, "rowId" uuid, position int, "fieldKey" text,
          number text, words text, parent text, shortcoming text, measure jsonb, schedule jsonb,
          "fromOn" date, "dueOn" date, budget numeric, "leadUnits" uuid[], "leadAll" bool,
          "withUnits" uuid[], "withAll" bool, asked jsonb)`,
);

/** $1 products as JSON */
export const insertProducts = statement(
  'planning.insert_products',
  `INSERT INTO planning.product (body_id, id, task_id, no, words, due_on)
   SELECT platform.current_body(), p.id, p."taskId", p.no, p.words, p."dueOn"
     FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "taskId" uuid, no int, words text, "dueOn" date)`,
);
