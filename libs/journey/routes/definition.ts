export { routeDefinition } from '#contracts';
export type {
  Quorum,
  RouteCondition,
  RouteDefinition,
  StageDefinition,
  TaskDefinition,
  WantedAssignee,
} from '#contracts';
