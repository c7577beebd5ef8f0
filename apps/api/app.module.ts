import { OrganisationModule } from '#modules/organisation';
import { PlatformModule } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { DescriptionController } from './docs/description.controller.js';
import { EventsController } from './events/events.controller.js';
import { EventsModule } from './events/events.module.js';
import { DemoController } from './demo/demo.controller.js';
import { HealthController } from './health/health.controller.js';
import { API_OPTIONS, type ApiOptions } from './options.js';
import { AbsencesController } from './organisation/absences.controller.js';
import { AdministrationController } from './organisation/administration.controller.js';
import { AuthorityController } from './organisation/authority.controller.js';
import { CalendarController } from './organisation/calendar.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { AnswerInterceptor } from './serving/answer.interceptor.js';
import { PermissionGuard } from './serving/permission.guard.js';
import { ProblemFilter } from './serving/problem.filter.js';
import { StatedRoutes } from './serving/stated-routes.js';
import { SessionCookie } from './session/session-cookie.js';
import { SecondFactorController } from './session/second-factor.controller.js';
import { SessionController } from './session/session.controller.js';

/** The HTTP face with all rooms behind it. */
@Module({})
export class AppModule {
  static with(options: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(options.platform),
        OrganisationModule.with({ secret: options.secret, limits: options.sessions }),
        DiscoveryModule,
        EventsModule,
        ...(options.modules ?? []),
      ],
      controllers: [
        SessionController,
        SecondFactorController,
        OrganisationController,
        AdministrationController,
        AuthorityController,
        AbsencesController,
        CalendarController,
        EventsController,
        DemoController,
        HealthController,
        DescriptionController,
      ],
      providers: [
        { provide: API_OPTIONS, useValue: options },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        SessionCookie,
        StatedRoutes,
      ],
    };
  }
}
