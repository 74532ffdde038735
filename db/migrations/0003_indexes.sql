DROP INDEX `act_target`;--> statement-breakpoint
CREATE INDEX `act_target` ON `act` (`targetId`,`clock`) WHERE "targetId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `company_parent` ON `company` (`parentCompanyId`) WHERE "parentCompanyId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `company_anchor` ON `company` (`anchorCompanyId`) WHERE "anchorCompanyId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `company_referrer` ON `company` (`referrerCompanyId`) WHERE "referrerCompanyId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `company_mergedInto` ON `company` (`mergedIntoId`) WHERE "mergedIntoId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `contact_mergedInto` ON `contact` (`mergedIntoId`) WHERE "mergedIntoId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `duplicateDecision_left` ON `duplicateDecision` (`leftId`);--> statement-breakpoint
CREATE INDEX `duplicateDecision_right` ON `duplicateDecision` (`rightId`);--> statement-breakpoint
CREATE INDEX `lead_local` ON `lead` (`localCompanyId`) WHERE "localCompanyId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `lead_referrer` ON `lead` (`referrerCompanyId`) WHERE "referrerCompanyId" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `visit_named` ON `visit` (`contactIds`,`deletedAt`) WHERE "contactIds" <> '[]';--> statement-breakpoint
CREATE INDEX `warningAck_record` ON `warningAck` (`entity`,`entityId`);