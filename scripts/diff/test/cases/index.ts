import { alternativeCases } from './alternative.ts'
import type { Case } from './case.ts'
import { combinationCases } from './combination.ts'
import { commonCases } from './common.ts'
import { componentCases } from './component.ts'
import { constraintCases } from './constraint.ts'
import { containmentCases } from './containment.ts'
import { documentationCases } from './documentation.ts'
import { exclusionCases } from './exclusion.ts'
import { extensionCases } from './extension.ts'
import { furtherCases } from './further.ts'
import { inboundCases } from './inbound.ts'
import { inheritanceCases } from './inheritance.ts'
import { mappingCases } from './mapping.ts'
import { operationCases } from './operation.ts'
import { parameterCases } from './parameter.ts'
import { rearrangementCases } from './rearrangement.ts'
import { refactoringCases } from './refactoring.ts'
import { requestCases } from './request.ts'
import { responseCases } from './response.ts'
import { securityCases } from './security.ts'
import { sharedCases } from './shared.ts'
import { subtleCases } from './subtle.ts'
import { subtypeCases } from './subtype.ts'
import { transferCases } from './transfer.ts'
import { valueCases } from './value.ts'

export type { Case } from './case.ts'

/** Single changes with their correct grades. */
export const table: Case[] = [
  ...requestCases,
  ...responseCases,
  ...parameterCases,
  ...securityCases,
  ...subtleCases,
  ...valueCases,
  ...constraintCases,
  ...containmentCases,
  ...combinationCases,
  ...exclusionCases,
  ...transferCases,
  ...alternativeCases,
  ...commonCases,
  ...furtherCases,
  ...inheritanceCases,
  ...subtypeCases,
  ...componentCases,
  ...sharedCases,
  ...operationCases,
  ...inboundCases,
  ...extensionCases,
  ...mappingCases,
  ...documentationCases,
  ...refactoringCases,
  ...rearrangementCases,
]
