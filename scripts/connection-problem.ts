import { codeOf, Problem } from "./problem.ts";

/** It may answer later: nobody is at home, it is just starting, or it has all the visitors it takes. */
const UNREACHABLE = [
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET"],
  ...["57P03", "53300"],
];
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|does not support SSL/;

/** Whether a database that could not be reached may be there in a minute. */
export function isUnreachable(error: unknown): boolean {
  return UNREACHABLE.includes(codeOf(error)) || (error instanceof Error && /timeout/i.test(error.message));
}

/** What a failure to connect means in words, where that is known; else the error as it is. */
export function connectionProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (isUnreachable(error)) {
    return new Problem("The database does not answer.", "Check its address, and that it is running.");
  }
  if (code === "28P01" || code === "28000") {
    return new Problem(
      "The database does not take that user and password.",
      "Check both. The roles that serve have their passwords from NEXTAUTH_SECRET, as npm run migrate last had it, unless each has an address of its own.",
    );
  }
  if (code === "3D000") {
    return new Problem(
      "The database that DATABASE_URL names does not exist.",
      "Make it first: CREATE DATABASE alongside;",
    );
  }
  if (error instanceof Error && CERTIFICATE.test(`${code} ${error.message}`)) {
    return new Problem(
      `The connection to the database is not safe: ${code || "it does not offer TLS"}.`,
      "Check sslrootcert and the host's name in the database's address, and that the database offers TLS.",
    );
  }
  return error;
}
