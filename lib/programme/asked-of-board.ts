import { emptySeats } from "@/lib/committees/load-coverage.ts";
import type { Programme } from "@/lib/programme/read-programme.ts";
import { showShortDate } from "@/lib/time.ts";

/** Something the trust's board can see to: in words, and where what it counts is read. `path` is below the trust's address. */
export type BoardAsk = { id: string; words: string; path: string };

/** What is stuck and needs somebody senior, most pressing first. Numbers of what the trust did: no name, and no opinion. */
export function askedOfBoard(programme: Omit<Programme, "asked">): BoardAsk[] {
  const { trustPromises, time, seats, influence, training, lateItems } = programme;
  const sponsorship = trustPromises[0]?.standings.find(({ promise }) => promise === "sponsorship");
  const empty = seats.reduce((sum, committee) => sum + emptySeats(committee), 0);
  const short = seats.filter((committee) => emptySeats(committee) > 0).length;
  const asks: (BoardAsk | false | undefined)[] = [
    sponsorship &&
      sponsorship.state !== "in_place" && {
        id: "sponsor",
        words: `Stand behind partners: ${sponsorship.because}.`,
        path: "readiness#sponsors",
      },
    time.waiting > 0 && {
      id: "time",
      words: `Answer about time: ${times(time.waiting)} somebody who supports a partner had no time for part of it${
        time.since ? `, the longest since ${showShortDate(time.since)}` : ""
      }.`,
      path: "time",
    },
    time.notGiven > 0 && {
      id: "not-given",
      words: `Find time: ${times(time.notGiven)} it was asked for and could not be given.`,
      path: "time",
    },
    empty > 0 && {
      id: "seats",
      words: `Fill ${empty === 1 ? "1 empty seat" : `${empty} empty seats`} for partners, on ${
        short === 1 ? "1 committee" : `${short} committees`
      }.`,
      path: "committees",
    },
    influence.late > 0 && {
      id: "influence",
      words: `See that partners are answered: ${things(influence.late)} they raised ${influence.late === 1 ? "waits" : "wait"} for longer than the trust meant.`,
      path: "sponsor#changed",
    },
    training.late > 0 && {
      id: "training",
      words: `See that training is arranged: ${training.late} ${training.late === 1 ? "waits" : "wait"} for longer than the trust said.`,
      path: "sponsor#training",
    },
    lateItems > 0 && {
      id: "readiness",
      words: `See that the trust prepares: ${things(lateItems)} on its list ${lateItems === 1 ? "is" : "are"} late.`,
      path: "readiness#list",
    },
  ];
  return asks.filter((ask) => typeof ask === "object");
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function things(count: number): string {
  return count === 1 ? "1 thing" : `${count} things`;
}
