import { intakeContract as contract } from '#contracts';
import { DispatchIntake } from '#modules/dispatch';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Where other bodies hand in packages and answers. */
@Controller()
export class IntakeController {
  constructor(private readonly intake: DispatchIntake) {}

  @Serves(contract.package)
  async package({ body }: Call<typeof contract.package>) {
    const { documentUid, repeated } = await this.intake.takePackage(Buffer.from(body));
    return { documentUid, repeated };
  }

  @Serves(contract.status)
  async status({ body }: Call<typeof contract.status>) {
    const { repeated } = await this.intake.takeStatus(Buffer.from(body));
    return { repeated };
  }
}
