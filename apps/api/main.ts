import { claimDataFolder, eraseDataFolder, loadConfig, stopSignal } from '#platform';
import { printDemo } from './demo/demo-of-installation.js';
import { liveOn, livingDemo } from '../cli/demo/life/live-on.js';
import { openProduct } from './product.js';

/** Runs the product until it is told to stop. */
export async function main(args: readonly string[] = []): Promise<void> {
  const stopped = stopSignal();
  const config = loadConfig(process.env);
  if (args.includes('--fresh')) await eraseDataFolder(config.DATA_DIR);
  await claimDataFolder(config.DATA_DIR);
  const options = config.DEMO ? { demo: await livingDemo() } : {};
  const product = await openProduct(config, console.log, options);
  if (product.demo) printDemo(product.demo, console.log);
  console.log(`Trình Ký chạy ở ${product.origin} (dừng bằng Ctrl-C).`);
  void liveOn(product, config.DATA_DIR, console.log);
  await stopped;
  await product.close();
  console.log('Đã dừng.');
}
