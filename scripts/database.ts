import { rm } from "node:fs/promises";
import pg from "pg";
import { freePort } from "./port.ts";
import { initialise, type Launched, launch, serverProblem } from "./postgres/launch.ts";
import { findPlace, type Place } from "./postgres/place.ts";
import { findPostmaster, stopPostmaster } from "./postgres/postmaster.ts";
import { type ServerUser, serverUser } from "./postgres/server-user.ts";
import { codeOf, explain, Problem } from "./problem.ts";
import { stateFolder } from "./project.ts";

export type DatabaseOptions = {
  /** The administrator's password, kept by the caller (`secrets.ts`). */
  password: string;
  /** The state folder that holds the data; `.alongside` unless told otherwise. */
  folder?: string;
  /** Only one command at a time may hold the database in this way: the sentence for the second one. */
  alone?: Problem;
  /** For tests: quick rather than safe, and deleted at the end. */
  throwaway?: boolean;
};

export type Database = { adminUrl: string; stop(): Promise<void> };

/**
 * Starts the embedded PostgreSQL, or joins it where another command in this folder has it running. Every
 * command that uses it holds a shared lock in it, so the last one to leave stops it; a lock lives in a
 * connection, so a command that was killed holds none. Should the server die, it is started again on the
 * same port for as long as somebody uses it.
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const user = await serverUser();
  const place = await findPlace(options.folder ?? stateFolder, user, options.password);
  const server = new Server(place, user, options);
  let seat = await server.join();
  let stopping = false;
  let recovery = Promise.resolve();

  const watch = () => {
    seat.client.once("end", () => {
      if (stopping) return;
      recovery = server
        .recover(seat.port, () => stopping)
        .then((next) => {
          if (!next) return;
          seat = next;
          watch();
        });
    });
  };
  watch();

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await recovery;
    await server.leave(seat);
    if (options.throwaway) await rm(place.folder, { recursive: true, force: true });
  };

  if (options.alone && !(await seat.lock("pg_try_advisory_lock", ALONE))) {
    await stop();
    throw options.alone;
  }
  return { adminUrl: server.url(seat.port), stop };
}

const USERS = 1;
const ALONE = 2;

/** A place at the table: a connection that holds the shared lock for as long as the database is in use. */
class Seat {
  readonly client: pg.Client;
  readonly port: number;
  readonly pid: number;

  constructor(client: pg.Client, port: number, pid: number) {
    this.client = client;
    this.port = port;
    this.pid = pid;
  }

  async lock(call: string, key: number): Promise<boolean> {
    const { rows } = await this.client.query<{ ok: boolean }>(`select ${call}(${key}) as ok`);
    return rows[0]?.ok === true;
  }
}

class Server {
  private readonly place: Place;
  private readonly user: ServerUser;
  private readonly options: DatabaseOptions;
  private launched: Launched | null = null;
  /** What a server printed that ended before it served anybody. */
  private failure: string | null = null;

  constructor(place: Place, user: ServerUser, options: DatabaseOptions) {
    this.place = place;
    this.user = user;
    this.options = options;
  }

  url(port: number): string {
    return `postgres://postgres:${this.options.password}@127.0.0.1:${port}/postgres`;
  }

  /** Joins the server that runs, launching one when none does; a port is given when it must stay the same. */
  async join(fixedPort?: number): Promise<Seat> {
    const launchSettings = this.options.throwaway ? THROWAWAY : {};
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) {
      const running = await findPostmaster(this.place.data);
      if (running) {
        const seat = running.ready ? await this.sit(running.port, running.pid) : null;
        if (seat) {
          if (this.launched) this.launched.served = true;
          return seat;
        }
      } else if (!this.launched) {
        await initialise(this.place, this.user, this.options.password);
        const launched = await launch(this.place, this.user, fixedPort ?? (await freePort()), launchSettings);
        this.launched = launched;
        void launched.exited.then((output) => {
          if (this.launched === launched) this.launched = null;
          if (!launched.served) this.failure = output;
        });
      }
      if (this.failure !== null) {
        const failure = this.failure;
        this.failure = null;
        if (!TRANSIENT.test(failure)) throw serverProblem(failure, this.place);
        await pause(200);
      }
    }
    throw new Problem(
      "The database did not answer within a minute.",
      `The whole story is in ${this.place.log}.`,
    );
  }

  private async sit(port: number, pid: number): Promise<Seat | null> {
    const client = new pg.Client({ connectionString: this.url(port), application_name: "alongside-keeper" });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const seat = new Seat(client, port, pid);
      if (await seat.lock("pg_try_advisory_lock_shared", USERS)) return seat;
    } catch (error) {
      if (codeOf(error) === "28P01") {
        throw new Problem(
          `The database in ${this.place.data} does not take the password in secrets.json.`,
          "Put that file back, or delete the folder .alongside to start afresh with new demonstration data.",
        );
      }
    }
    // It is starting, or the last of its users is just stopping it: try again.
    await client.end().catch(() => undefined);
    return null;
  }

  /** Brings a server back that went away under us; never gives up, since waiting is what everybody else does. */
  async recover(port: number, given: () => boolean): Promise<Seat | null> {
    console.error("The database stopped. Starting it again…");
    for (let told = false; !given(); await pause(1000)) {
      try {
        const seat = await this.join(port);
        if (this.options.alone) await seat.lock("pg_try_advisory_lock", ALONE);
        console.error("The database is back.");
        return seat;
      } catch (error) {
        if (!told) explain(error);
        told = true;
      }
    }
    return null;
  }

  /** Gives the seat up; the last one to leave stops the server. */
  async leave(seat: Seat): Promise<void> {
    const last = await seat
      .lock("pg_advisory_unlock_shared", USERS)
      .then(() => seat.lock("pg_try_advisory_lock", USERS))
      .catch(() => true);
    if (last) {
      // The connection stays until the server cuts it: it holds the lock that keeps newcomers out meanwhile.
      const running = await findPostmaster(this.place.data);
      if (running) await stopPostmaster(running.pid);
    } else {
      this.launched?.letGo();
    }
    await seat.client.end().catch(() => undefined);
  }
}

const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Another command was faster, the port was taken in between, or a killed server's processes are still ending. */
const TRANSIENT =
  /lock file|could not bind|could not create any TCP|pre-existing shared memory|shutting down|^\s*$/i;

const pause = (ms: number) => new Promise<void>((wait) => setTimeout(wait, ms));
