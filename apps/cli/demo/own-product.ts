import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, loadConfig } from '#platform';
import { openProduct, type Product, type ProductOptions } from '../../api/product.js';

/** Runs the product on a database of its own, which is gone afterwards. */
export async function inOwnProduct<Result>(
  options: ProductOptions,
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-demo-'));
  try {
    await claimDataFolder(dataDir);
    const config = loadConfig({
      DATA_DIR: dataDir,
      DEMO: 'true',
      PORT: '3400',
      DATABASE_PORT: '54400',
    });
    const product = await openProduct(config, () => undefined, options);
    try {
      return await work(product);
    } finally {
      await product.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
