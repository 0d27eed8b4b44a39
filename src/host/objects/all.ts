import { notImplemented } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { addinInternalServiceType } from "./addin-internal-service";
import { applicationType } from "./application";
import { autoFilterType } from "./auto-filter";
import { conditionalFormatRuleType, conditionalFormatType, customConditionalFormatType, rulePartTypes } from "./conditional-format";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import {
  conditionalRangeBorderCollectionType, conditionalRangeBorderType, conditionalRangeFillType, conditionalRangeFontType, conditionalRangeFormatType,
} from "./conditional-range-format";
import { customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType } from "./custom-xml-part";
import { dataValidationType } from "./data-validation";
import { customPropertyCollectionType, customPropertyType, documentPropertiesType } from "./document-properties";
import { functionResultType, functionsType } from "./functions";
import { headerFooterGroupType, headerFooterType } from "./header-footer";
import { namedItemCollectionType, namedItemType } from "./named-item";
import { pageBreakCollectionType, pageBreakType } from "./page-break";
import { pageLayoutType } from "./page-layout";
import { rangeType } from "./range";
import { rangeAreasType, rangeCollectionType } from "./range-areas";
import { rangeBorderCollectionType, rangeBorderType } from "./range-border";
import { rangeFillType } from "./range-fill";
import { rangeFontType } from "./range-font";
import { formatProtectionType, rangeFormatType } from "./range-format";
import { runtimeType } from "./runtime";
import { settingCollectionType, settingType } from "./setting";
import { tableCollectionType, tableType } from "./table";
import { wacWorkbookType, workbookCreatedType } from "./workbook-created";
import { workbookType } from "./workbook";
import { worksheetType } from "./worksheet";
import { worksheetCollectionType } from "./worksheet-collection";
import { worksheetCustomPropertyCollectionType, worksheetCustomPropertyType } from "./worksheet-custom-property";
import { worksheetFreezePanesType } from "./worksheet-freeze-panes";
import { workbookProtectionType, worksheetProtectionType } from "./worksheet-protection";

/** All types this host answers for; an object path that leads to another is refused by name. */
const list = [
  addinInternalServiceType, applicationType, autoFilterType, conditionalFormatCollectionType, conditionalFormatRuleType, conditionalFormatType, conditionalRangeBorderCollectionType,
  conditionalRangeBorderType, conditionalRangeFillType, conditionalRangeFontType, conditionalRangeFormatType, customConditionalFormatType,
  customPropertyCollectionType, customPropertyType, customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType, dataValidationType,
  documentPropertiesType, formatProtectionType, functionResultType, functionsType, headerFooterGroupType, headerFooterType, namedItemCollectionType,
  namedItemType, pageBreakCollectionType, pageBreakType, pageLayoutType, rangeAreasType, rangeBorderCollectionType, rangeBorderType, rangeCollectionType, rangeFillType, rangeFontType,
  rangeFormatType, rangeType, ...rulePartTypes, runtimeType, settingCollectionType, settingType, tableCollectionType, tableType, wacWorkbookType, workbookCreatedType, workbookProtectionType, workbookType,
  worksheetCollectionType, worksheetCustomPropertyCollectionType, worksheetCustomPropertyType, worksheetFreezePanesType, worksheetProtectionType, worksheetType,
];

const types = new Map<string, OfficeType<never>>(list.map((type) => [type.name, type as OfficeType<never>]));

/** How an object answers. @throws HostError NotImplemented for a type this host lacks. */
export function typeOf(object: OfficeObject): OfficeType<unknown> {
  const type = types.get(object.type);
  if (!type) throw notImplemented(object.type);
  return type as unknown as OfficeType<unknown>;
}
