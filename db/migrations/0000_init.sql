CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sessionNo` integer,
	`startOn` text,
	`endOn` text,
	`destinations` text DEFAULT '[]' NOT NULL,
	`regionGroup` text DEFAULT '[]' NOT NULL,
	`host` text,
	`coHost` text,
	`leaderId` text,
	`members` text DEFAULT '[]' NOT NULL,
	`purpose` text,
	`chainIds` text DEFAULT '[]' NOT NULL,
	`results` text,
	`nextPlan` text,
	`receivedBatches` integer,
	`receivedPeople` integer,
	`cost` integer,
	`area` text
);
--> statement-breakpoint
CREATE INDEX `activity_start` ON `activity` (`startOn`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`ownerType` text NOT NULL,
	`ownerId` text NOT NULL,
	`kind` text NOT NULL,
	`fileName` text NOT NULL,
	`mimeType` text NOT NULL,
	`sizeBytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`takenOn` text,
	`note` text
);
--> statement-breakpoint
CREATE INDEX `attachment_owner` ON `attachment` (`ownerType`,`ownerId`);--> statement-breakpoint
CREATE TABLE `chainNode` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`chainId` text NOT NULL,
	`parentId` text,
	`name` text NOT NULL,
	`sortOrder` integer,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `chainNode_chain` ON `chainNode` (`chainId`);--> statement-breakpoint
CREATE INDEX `chainNode_name` ON `chainNode` (`name`);--> statement-breakpoint
CREATE TABLE `chain` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`code` text,
	`leaderId` text,
	`anchorCompanyId` text
);
--> statement-breakpoint
CREATE INDEX `chain_name` ON `chain` (`name`);--> statement-breakpoint
CREATE TABLE `company` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`shortName` text,
	`formerNames` text DEFAULT '[]' NOT NULL,
	`uscc` text,
	`country` text NOT NULL,
	`regionCode` text,
	`hqRegionCode` text,
	`address` text,
	`ownership` text,
	`isListed` integer DEFAULT false NOT NULL,
	`stockCode` text,
	`honors` text DEFAULT '[]' NOT NULL,
	`industryGb` text,
	`chainNodeId` text,
	`registeredCapital` integer,
	`registeredCapitalCurrency` text,
	`registeredCapitalForeign` integer,
	`registeredCapitalRate` text,
	`registeredCapitalRateOn` text,
	`registeredCapitalText` text,
	`foundedOn` text,
	`profile` text,
	`notes` text,
	`roles` text DEFAULT '[]' NOT NULL,
	`referrerCompanyId` text,
	`anchorCompanyId` text,
	`parentCompanyId` text,
	`nameNorm` text NOT NULL,
	`nameCore` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `company_nameNorm` ON `company` (`nameNorm`);--> statement-breakpoint
CREATE INDEX `company_nameCore` ON `company` (`nameCore`);--> statement-breakpoint
CREATE INDEX `company_uscc` ON `company` (`uscc`);--> statement-breakpoint
CREATE INDEX `company_former` ON `company` (`formerNames`) WHERE "formerNames" <> '[]';--> statement-breakpoint
CREATE INDEX `company_updated` ON `company` (`updatedAt`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`companyId` text,
	`companyText` text,
	`dept` text,
	`title` text,
	`mobiles` text DEFAULT '[]' NOT NULL,
	`phones` text DEFAULT '[]' NOT NULL,
	`wechat` text DEFAULT '[]' NOT NULL,
	`emails` text DEFAULT '[]' NOT NULL,
	`cardAttachmentId` text,
	`decisionRole` text,
	`metActivityId` text,
	`nativePlace` text,
	`useNote` text
);
--> statement-breakpoint
CREATE INDEX `contact_company` ON `contact` (`companyId`);--> statement-breakpoint
CREATE INDEX `contact_name` ON `contact` (`name`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`key` text NOT NULL,
	`value` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_key` ON `draft` (`key`);--> statement-breakpoint
CREATE TABLE `duplicateDecision` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`entity` text NOT NULL,
	`leftId` text NOT NULL,
	`rightId` text NOT NULL,
	`level` text NOT NULL,
	`rule` text NOT NULL,
	`similarity` integer,
	`decision` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE TABLE `fundArrival` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`leadId` text NOT NULL,
	`arrivedOn` text NOT NULL,
	`amount` integer,
	`amountCurrency` text,
	`amountForeign` integer,
	`amountRate` text,
	`amountRateOn` text,
	`amountText` text,
	`correctionReason` text,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`useNote` text,
	`isCounted` integer DEFAULT false NOT NULL,
	`proofKind` text,
	`proofAttachmentId` text,
	FOREIGN KEY (`leadId`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fundArrival_lead` ON `fundArrival` (`leadId`);--> statement-breakpoint
CREATE TABLE `importBatch` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`fileName` text NOT NULL,
	`sha256` text NOT NULL,
	`encoding` text,
	`mapping` text DEFAULT '[]' NOT NULL,
	`facts` text DEFAULT '[]' NOT NULL,
	`created` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`waiting` integer NOT NULL,
	`problems` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `importMapping` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`headerKey` text NOT NULL,
	`mapping` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `importRow` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`batchId` text NOT NULL,
	`sheet` text NOT NULL,
	`rowNo` integer NOT NULL,
	`raw` text DEFAULT '[]' NOT NULL,
	`rawHash` text NOT NULL,
	`leadId` text,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `importRow_batch` ON `importRow` (`batchId`);--> statement-breakpoint
CREATE INDEX `importRow_hash` ON `importRow` (`rawHash`);--> statement-breakpoint
CREATE INDEX `importRow_lead` ON `importRow` (`leadId`);--> statement-breakpoint
CREATE TABLE `keyProject` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`leadId` text NOT NULL,
	`year` integer NOT NULL,
	`level` text NOT NULL,
	`plannedThisYear` integer,
	`isPreparatory` integer DEFAULT false NOT NULL,
	`contentThisYear` text,
	`typeText` text,
	FOREIGN KEY (`leadId`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `keyProject_year` ON `keyProject` (`year`,`leadId`);--> statement-breakpoint
CREATE INDEX `keyProject_lead` ON `keyProject` (`leadId`);--> statement-breakpoint
CREATE TABLE `leadContact` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`leadId` text NOT NULL,
	`contactId` text NOT NULL,
	`isPrimary` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`leadId`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leadContact_lead` ON `leadContact` (`leadId`);--> statement-breakpoint
CREATE INDEX `leadContact_contact` ON `leadContact` (`contactId`);--> statement-breakpoint
CREATE TABLE `leadInvestor` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`leadId` text NOT NULL,
	`companyId` text NOT NULL,
	`role` text NOT NULL,
	`share` integer,
	FOREIGN KEY (`leadId`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`companyId`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leadInvestor_lead` ON `leadInvestor` (`leadId`);--> statement-breakpoint
CREATE INDEX `leadInvestor_company` ON `leadInvestor` (`companyId`);--> statement-breakpoint
CREATE TABLE `lead` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`stage` text NOT NULL,
	`outcome` text NOT NULL,
	`reserveKind` text,
	`buildStatus` text,
	`code` text,
	`investorName` text,
	`regionCode` text,
	`lastUpdateOn` text,
	`amount` integer,
	`plannedInvestment` integer,
	`plannedInvestmentCurrency` text,
	`plannedInvestmentForeign` integer,
	`plannedInvestmentRate` text,
	`plannedInvestmentRateOn` text,
	`plannedInvestmentText` text,
	`agreedInvestment` integer,
	`agreedInvestmentCurrency` text,
	`agreedInvestmentForeign` integer,
	`agreedInvestmentRate` text,
	`agreedInvestmentRateOn` text,
	`agreedInvestmentText` text,
	`chainNodeId` text,
	`leaderId` text,
	`dutyUnit` text,
	`dutyPersonId` text,
	`nextAction` text,
	`nextActionOn` text,
	`firstContactOn` text,
	`signedOn` text,
	`agreementKind` text,
	`landedOn` text,
	`isConfidential` integer DEFAULT false NOT NULL,
	`codeName` text,
	`isExcluded` integer DEFAULT false NOT NULL,
	`excludedReason` text,
	`statisticsName` text,
	`approvalCode` text,
	`superiorCode` text,
	`endedReason` text,
	`endedNote` text,
	`resumeOn` text,
	`previousLeadId` text,
	`nameNorm` text NOT NULL,
	`missingCount` integer NOT NULL,
	`investorText` text,
	`content` text,
	`product` text,
	`capacityValue` text,
	`capacityUnit` text,
	`sector` text,
	`industryGb` text,
	`chainRole` text,
	`buildNature` text,
	`method` text,
	`cooperation` text,
	`capitalNature` text,
	`isFixedAsset` integer DEFAULT false NOT NULL,
	`siteText` text,
	`filedInvestment` integer,
	`fixedInvestment` integer,
	`equipmentInvestment` integer,
	`fundingOurs` integer,
	`fundingOutOfRegion` integer,
	`fundingOtherCity` integer,
	`fundingLocal` integer,
	`fundingOverseas` integer,
	`expectedOutput` integer,
	`expectedTax` integer,
	`expectedJobs` integer,
	`sourceType` text NOT NULL,
	`sourceActivityId` text,
	`referrerCompanyId` text,
	`progress` text,
	`problem` text,
	`triage` text,
	`area` text,
	`serviceUnit` text,
	`taskForce` text,
	`intentSignedOn` text,
	`contractSignedOn` text,
	`signedActivityId` text,
	`agreementAttachmentId` text,
	`localCompanyId` text,
	`localEntityOn` text,
	`siteSecuredOn` text,
	`siteSecuredKind` text,
	`plannedStartOn` text,
	`plannedFinishOn` text,
	`plannedProductionOn` text,
	`startedOn` text,
	`suspendedOn` text,
	`resumedOn` text,
	`finishedOn` text,
	`trialOn` text,
	`productionOn` text,
	`fullOn` text,
	`inStatisticsOn` text,
	`landMode` text,
	`landArea` integer,
	`buildingArea` integer,
	`plotRatio` integer,
	`powerKva` integer,
	`powerKwh` integer,
	`waterM3` integer,
	`gasM3` integer,
	`steamKgH` integer,
	`energyTce` integer,
	`neededOn` text,
	`factorNote` text,
	`notes` text
);
--> statement-breakpoint
CREATE INDEX `lead_board` ON `lead` (`deletedAt`,`stage`,`amount`,`outcome`);--> statement-breakpoint
CREATE INDEX `lead_stage_updated` ON `lead` (`deletedAt`,`stage`,`updatedAt`);--> statement-breakpoint
CREATE INDEX `lead_updated` ON `lead` (`deletedAt`,`updatedAt`);--> statement-breakpoint
CREATE INDEX `lead_created` ON `lead` (`deletedAt`,`createdAt`);--> statement-breakpoint
CREATE INDEX `lead_amount` ON `lead` (`deletedAt`,`amount`);--> statement-breakpoint
CREATE INDEX `lead_region` ON `lead` (`deletedAt`,`regionCode`,`stage`,`outcome`,`amount`);--> statement-breakpoint
CREATE INDEX `lead_node` ON `lead` (`deletedAt`,`chainNodeId`,`stage`,`outcome`,`amount`);--> statement-breakpoint
CREATE INDEX `lead_next` ON `lead` (`deletedAt`,`nextActionOn`,`outcome`);--> statement-breakpoint
CREATE INDEX `lead_lastUpdate` ON `lead` (`deletedAt`,`stage`,`lastUpdateOn`,`outcome`,`buildStatus`);--> statement-breakpoint
CREATE INDEX `lead_missing` ON `lead` (`missingCount`) WHERE "deletedAt" IS NULL AND "missingCount" > 0;--> statement-breakpoint
CREATE INDEX `lead_nameNorm` ON `lead` (`nameNorm`);--> statement-breakpoint
CREATE INDEX `lead_code` ON `lead` (`deletedAt`,`code`);--> statement-breakpoint
CREATE INDEX `lead_approval` ON `lead` (`approvalCode`);--> statement-breakpoint
CREATE TABLE `monthProgress` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`leadId` text NOT NULL,
	`month` text NOT NULL,
	`invested` integer,
	`progress` text,
	`problem` text,
	`filledById` text,
	`filledOn` text,
	FOREIGN KEY (`leadId`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `monthProgress_lead` ON `monthProgress` (`leadId`,`month`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text,
	`title` text,
	`mobile` text,
	`teamName` text,
	`area` text,
	`sortOrder` integer,
	`isActive` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name`);--> statement-breakpoint
CREATE TABLE `savedView` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`state` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`key` text NOT NULL,
	`value` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_key` ON `setting` (`key`);--> statement-breakpoint
CREATE TABLE `stageChange` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`leadId` text NOT NULL,
	`kind` text NOT NULL,
	`fromValue` text,
	`toValue` text NOT NULL,
	`changedOn` text NOT NULL,
	`isCorrection` integer DEFAULT false NOT NULL,
	`reason` text,
	`source` text NOT NULL,
	`before` text,
	`attachmentId` text,
	FOREIGN KEY (`leadId`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stageChange_lead` ON `stageChange` (`leadId`,`kind`,`changedOn`);--> statement-breakpoint
CREATE INDEX `stageChange_day` ON `stageChange` (`changedOn`,`kind`,`toValue`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`happenedAt` text NOT NULL,
	`mode` text NOT NULL,
	`activityId` text,
	`companyId` text,
	`leadId` text,
	`companyText` text,
	`contactIds` text DEFAULT '[]' NOT NULL,
	`personIds` text DEFAULT '[]' NOT NULL,
	`place` text,
	`summary` text,
	`progress` text,
	`asks` text,
	`reply` text,
	`heardInvestment` integer,
	`heardInvestmentCurrency` text,
	`heardInvestmentForeign` integer,
	`heardInvestmentRate` text,
	`heardInvestmentRateOn` text,
	`heardInvestmentText` text,
	`interest` text,
	`nextStep` text,
	`nextOn` text
);
--> statement-breakpoint
CREATE INDEX `visit_lead` ON `visit` (`leadId`,`happenedAt`);--> statement-breakpoint
CREATE INDEX `visit_company` ON `visit` (`companyId`,`happenedAt`);--> statement-breakpoint
CREATE INDEX `visit_activity` ON `visit` (`activityId`);--> statement-breakpoint
CREATE TABLE `warningAck` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`createdById` text,
	`updatedById` text,
	`deviceId` text NOT NULL,
	`deletedAt` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`entity` text NOT NULL,
	`entityId` text NOT NULL,
	`field` text NOT NULL,
	`rule` text NOT NULL,
	`personId` text
);
--> statement-breakpoint
CREATE TABLE `act` (
	`id` text PRIMARY KEY NOT NULL,
	`clock` text NOT NULL,
	`at` text NOT NULL,
	`personId` text,
	`deviceId` text NOT NULL,
	`kind` text NOT NULL,
	`targetId` text,
	`summaryZh` text NOT NULL,
	`summaryEn` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `act_clock` ON `act` (`clock`);--> statement-breakpoint
CREATE INDEX `act_target` ON `act` (`targetId`);--> statement-breakpoint
CREATE TABLE `changeLog` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actId` text NOT NULL,
	`entity` text NOT NULL,
	`entityId` text NOT NULL,
	`field` text NOT NULL,
	`old` text,
	`new` text,
	FOREIGN KEY (`actId`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changeLog_entity` ON `changeLog` (`entity`,`entityId`);--> statement-breakpoint
CREATE INDEX `changeLog_act` ON `changeLog` (`actId`);--> statement-breakpoint
CREATE TABLE `local` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `searchDoc` (
	`docId` integer PRIMARY KEY NOT NULL,
	`entity` text NOT NULL,
	`entityId` text NOT NULL,
	`text` text NOT NULL,
	`initials` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `searchDoc_entity` ON `searchDoc` (`entity`,`entityId`);