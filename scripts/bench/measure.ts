import type { TrustMessage } from "../../lib/trust-sql.ts";
import type { Databases } from "./databases.ts";
import { homeMessages } from "./home-messages.ts";
import { type Load, load } from "./load.ts";
import { interleave } from "./rounds.ts";
import { MEASURED } from "./rows.ts";
import { type BenchServer, memoryOf, processorTimeOf } from "./servers.ts";
import { PLAIN } from "./site-copy.ts";
import { sendOverAndOver } from "./statements.ts";

/** Many short ones: what else the machine does comes and goes within seconds. */
const ROUNDS = 9;
const cookie = `alongside=${MEASURED.partnerToken}`;
const at = ({ url }: BenchServer, last = "partner") => `${url}/${MEASURED.shortName}/${last}`;

const managerCookie = `alongside=${MEASURED.adminToken}`;

/** Servers under measurement; `site` has the million rows and also serves the plain page. */
export type Servers = Record<"site" | "unwalled" | "small" | "bare" | "bareManager", BenchServer>;

/** With the milliseconds of processor time that each request took its server, warm-up included. */
type Worked = Load & { processorEach: number };

export type Throughput = Record<
  "home" | "plain" | "bare" | "unwalled" | "managerHome" | "bareManager",
  Worked[]
>;

/** How many requests a second each answers, asked by sixteen at once; and the most memory the site held meanwhile. */
export async function measureThroughput(servers: Servers): Promise<Throughput & { memory: number }> {
  const ask =
    (server: BenchServer, last?: string, as = cookie) =>
    async (): Promise<Worked> => {
      const before = await processorTimeOf(server.pid);
      const found = await load({
        url: at(server, last),
        cookie: as,
        connections: 16,
        seconds: 2,
        warmUp: 0.5,
      });
      return {
        ...found,
        processorEach: (1000 * ((await processorTimeOf(server.pid)) - before)) / found.asked,
      };
    };
  const { site, unwalled, bare, bareManager } = servers;
  const contenders = {
    bare: ask(bare),
    home: ask(site),
    plain: ask(site, PLAIN),
    unwalled: ask(unwalled),
    managerHome: ask(site, "manage", managerCookie),
    bareManager: ask(bareManager, "manage", managerCookie),
  };
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, await memoryOf(site.pid));
  }, 500);
  try {
    // Code is compiled as it is used: nobody's first round should pay for it.
    for (const run of Object.values(contenders)) await run();
    const measured = await interleave(contenders, ROUNDS);
    return { ...measured, memory };
  } finally {
    clearInterval(watch);
  }
}

/** How long the home takes, asked by four at once: of a thousand trusts, and of one. */
export async function measureScale({ site, small }: Servers): Promise<Record<"large" | "small", Load[]>> {
  const ask = (url: string) => () => load({ url, cookie, connections: 4, seconds: 1.5, warmUp: 0.5 });
  await ask(at(small))();
  return interleave({ small: ask(at(small)), large: ask(at(site)) }, ROUNDS);
}

type Sent = { perSecond: number; p50: number };

/**
 * The home's one message by itself: behind the wall, past it (neither policies nor the settings they go by), and
 * behind it in the small database.
 */
export async function measureMessage({
  large,
  small,
  unwalled,
}: Databases): Promise<
  Record<"walled" | "unwalled" | "small" | "managerWalled" | "managerUnwalled", Sent[]>
> {
  const { partner, manager } = await homeMessages();
  const send = (url: string, message: TrustMessage) => () =>
    sendOverAndOver({ url, message, connections: 2, seconds: 1, warmUp: 0.3 });
  return interleave(
    {
      walled: send(large.urls.app, partner.inTrust),
      unwalled: send(unwalled.urls.app, partner.past),
      small: send(small.urls.app, partner.inTrust),
      managerWalled: send(large.urls.app, manager.inTrust),
      managerUnwalled: send(unwalled.urls.app, manager.past),
    },
    ROUNDS,
  );
}
