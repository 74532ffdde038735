CREATE TABLE `activityPlan` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`activityId` text NOT NULL,
	`companyId` text,
	`companyText` text,
	`plannedOn` text,
	`sortOrder` integer,
	`place` text,
	`purpose` text,
	`ownerId` text,
	`visitId` text
);
--> statement-breakpoint
CREATE INDEX `activityPlan_activity` ON `activityPlan` (`activityId`,`plannedOn`,`sortOrder`);--> statement-breakpoint
CREATE INDEX `activityPlan_company` ON `activityPlan` (`companyId`);--> statement-breakpoint
CREATE INDEX `activityPlan_visit` ON `activityPlan` (`visitId`);--> statement-breakpoint
DROP INDEX `visit_activity`;--> statement-breakpoint
ALTER TABLE `visit` ADD `chainId` text;--> statement-breakpoint
CREATE INDEX `visit_happened` ON `visit` (`deletedAt`,`happenedAt`);--> statement-breakpoint
CREATE INDEX `visit_activity` ON `visit` (`activityId`,`happenedAt`);--> statement-breakpoint
ALTER TABLE `attachment` ADD `recognisedText` text;--> statement-breakpoint
ALTER TABLE `company` ADD `mergedIntoId` text;--> statement-breakpoint
CREATE INDEX `company_region` ON `company` (`deletedAt`,`regionCode`);--> statement-breakpoint
ALTER TABLE `contact` ADD `mergedIntoId` text;--> statement-breakpoint
CREATE INDEX `contact_met` ON `contact` (`metActivityId`);--> statement-breakpoint
CREATE INDEX `lead_duty` ON `lead` (`deletedAt`,`dutyPersonId`,`nextActionOn`);--> statement-breakpoint
CREATE INDEX `lead_source` ON `lead` (`sourceActivityId`);--> statement-breakpoint
CREATE INDEX `lead_signedAt` ON `lead` (`signedActivityId`);