import type { RouteContract } from '#contracts';
import { DomainError } from '#kernel';
import { abilitiesOf, couldEver, Sessions } from '#modules/organisation';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from '../session/session-cookie.js';
import { setActor } from './current-actor.js';
import { CONTRACT } from './serves.js';

/** Lets a call pass as its contract permits. The handler still judges the stored row. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<RouteContract | undefined>(CONTRACT, context.getHandler());
    if (!contract) throw new Error('A route without a contract got past the start-up check.');
    const { permission } = contract;
    if (permission === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = this.cookie.read(request);
    const actor = token === undefined ? undefined : await this.sessions.actorOf(token);
    if (!actor) throw new DomainError('SignInIsNeeded');
    setActor(request, actor);
    if (permission === 'signedIn') return true;
    const { action, subject } = permission;
    if (couldEver(abilitiesOf(actor), action, subject)) return true;
    throw new DomainError('ActIsNotAllowed', { action, subject });
  }
}
