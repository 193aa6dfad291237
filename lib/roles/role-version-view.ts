import type { PublicationKind, SectionKind, Stance } from "@/prisma/generated/enums.ts";

/** All that a reader sees of one version of a role description. */
export type RoleVersionView = {
  id: string;
  roleDescriptionId: string;
  number: number;
  title: string;
  responsibleTo: string;
  accountableTo: string;
  timeExpected: string;
  term: string;
  stance: Stance | null;
  /** The trust's sentence on what the stance means here. */
  stanceMeaning: string;
  speaksFor: string;
  sections: RoleSectionView[];
  /** In the trust's order; in the words of the day it was published, or as they are now for a draft. */
  tasks: RoleTaskView[];
  /** Null for a draft. */
  publication: { kind: PublicationKind; publishedAt: Date; whatChanged: string } | null;
};

export type RoleSectionView = {
  id: string;
  kind: SectionKind;
  heading: string;
  body: string;
  leftOutBecause: string | null;
};

export type RoleTaskView = {
  taskProfileId: string;
  name: string;
  purpose: string;
  time: string;
  frequency: string;
  preparation: string;
  stance: Stance | null;
  /** Whom to ask about this task, and how to reach them today. */
  contact: { name: string; jobTitle: string | null; email: string | null; phone: string | null } | null;
};
