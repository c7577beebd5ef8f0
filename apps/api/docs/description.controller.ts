import { openApi, systemContract, type OpenApi } from '#contracts';
import { Controller } from '@nestjs/common';
import { Serves } from '../serving/serves.js';
import { StatedRoutes } from '../serving/stated-routes.js';

@Controller()
export class DescriptionController {
  private made: OpenApi | undefined;

  constructor(private readonly routes: StatedRoutes) {}

  @Serves(systemContract.description)
  async description(): Promise<OpenApi> {
    this.made ??= openApi(this.routes.all(), '0.1.0');
    return this.made;
  }
}
