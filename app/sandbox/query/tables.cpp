// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

namespace segue::sandbox::tables {

namespace {
using T = ColumnType;
} // namespace

const Table &contact()
{
    static const Table table{.name = "contact",
                             .setName = "contacts",
                             .label = "取引先担当者",
                             .primaryName = "fullname",
                             .typeCode = 2,
                             .isVirtual = false,
                             .columns = {{"contactid", T::Id, "取引先担当者", {}},
                                         {"fullname", T::Text, "フル ネーム", {}},
                                         {"firstname", T::Text, "名", {}},
                                         {"lastname", T::Text, "姓", {}},
                                         {"emailaddress1", T::Text, "電子メール", {}},
                                         {"telephone1", T::Text, "勤務先電話", {}},
                                         {"mobilephone", T::Text, "携帯電話", {}},
                                         {"statecode", T::State, "状態", {}},
                                         {"statuscode", T::Choice, "ステータス", {}},
                                         {"donotemail", T::Boolean, "電子メールを送信しない", {}},
                                         {"donotbulkemail", T::Boolean, "一括メールを送信しない", {}},
                                         {"donotphone", T::Boolean, "電話をかけない", {}},
                                         {"donotpostalmail", T::Boolean, "郵便物を送付しない", {}},
                                         {"donotsendmm", T::Boolean, "マーケティング資料を送付しない", {}},
                                         {"merged", T::Boolean, "マージ済み", {}},
                                         {"_masterid_value", T::Lookup, "マスター ID", "contact"},
                                         {"_ownerid_value", T::Lookup, "所有者", "systemuser"},
                                         {"createdon", T::DateTime, "作成日", {}},
                                         {"modifiedon", T::DateTime, "修正日", {}},
                                         {"versionnumber", T::BigInt, "バージョン番号", {}}}};
    return table;
}

const Table &list()
{
    static const Table table{.name = "list",
                             .setName = "lists",
                             .label = "マーケティング リスト",
                             .primaryName = "listname",
                             .typeCode = 4300,
                             .isVirtual = false,
                             .columns = {{"listid", T::Id, "マーケティング リスト", {}},
                                         {"listname", T::Text, "名前", {}},
                                         {"type", T::Boolean, "種類", {}},
                                         {"createdfromcode", T::Choice, "対象", {}},
                                         {"membertype", T::Integer, "メンバーの種類", {}},
                                         {"lockstatus", T::Boolean, "ロック", {}},
                                         {"statecode", T::State, "状態", {}},
                                         {"statuscode", T::Choice, "ステータス", {}},
                                         {"membercount", T::Integer, "メンバー数", {}},
                                         {"query", T::Memo, "クエリ", {}},
                                         {"description", T::Memo, "説明", {}},
                                         {"purpose", T::Text, "目的", {}},
                                         {"source", T::Text, "ソース", {}},
                                         {"donotsendonoptout", T::Boolean, "オプトアウトしたメンバーを除外", {}},
                                         {"ignoreinactivelistmembers", T::Boolean, "非アクティブなメンバーを無視", {}},
                                         {"_ownerid_value", T::Lookup, "所有者", "systemuser"},
                                         {"_owningbusinessunit_value", T::Lookup, "所有部署", "businessunit"},
                                         {"_createdby_value", T::Lookup, "作成者", "systemuser"},
                                         {"_modifiedby_value", T::Lookup, "修正者", "systemuser"},
                                         {"createdon", T::DateTime, "作成日", {}},
                                         {"modifiedon", T::DateTime, "修正日", {}},
                                         {"versionnumber", T::BigInt, "バージョン番号", {}}}};
    return table;
}

const Table &listMember()
{
    static const Table table{.name = "listmember",
                             .setName = "listmembers",
                             .label = "マーケティング リスト メンバー",
                             .primaryName = "name",
                             .typeCode = 4301,
                             .isVirtual = false,
                             .columns = {{"listmemberid", T::Id, "マーケティング リスト メンバー", {}},
                                         {"_listid_value", T::Lookup, "マーケティング リスト", "list"},
                                         {"_entityid_value", T::Lookup, "メンバー", "contact"},
                                         {"entitytype", T::Text, "エンティティの種類", {}},
                                         {"name", T::Text, "名前", {}},
                                         {"_createdby_value", T::Lookup, "作成者", "systemuser"},
                                         {"_modifiedby_value", T::Lookup, "修正者", "systemuser"},
                                         {"createdon", T::DateTime, "作成日", {}},
                                         {"modifiedon", T::DateTime, "修正日", {}},
                                         {"versionnumber", T::BigInt, "バージョン番号", {}}}};
    return table;
}

const Table &profile()
{
    static const Table table{.name = "msdynci_customerprofile",
                             .setName = "msdynci_customerprofiles",
                             .label = "顧客プロファイル",
                             .primaryName = "msdynci_fullname",
                             .typeCode = 10'301,
                             .isVirtual = true,
                             .columns = {{"msdynci_customerprofileid", T::Id, "顧客プロファイル", {}},
                                         {"msdynci_customerid", T::Text, "CustomerId", {}},
                                         {"msdynci_fullname", T::Text, "FullName", {}},
                                         {"msdynci_firstname", T::Text, "FirstName", {}},
                                         {"msdynci_lastname", T::Text, "LastName", {}},
                                         {"msdynci_email", T::Text, "EMail", {}},
                                         {"msdynci_telephone", T::Text, "Telephone", {}},
                                         {"msdynci_prefecture", T::Text, "Prefecture", {}},
                                         {"msdynci_crm_contact_contactid", T::Text, "crm_contact_contactid", {}},
                                         {"msdynci_crm_account_accountid", T::Text, "crm_account_accountid", {}},
                                         {"msdynci_webshop_customers_customernumber", T::Text, "webshop_customers_customernumber", {}},
                                         {"msdynci_loyalty_members_cardnumber", T::Text, "loyalty_members_cardnumber", {}}}};
    return table;
}

const Table &membership()
{
    static const Table table{.name = "msdynci_segmentmembership",
                             .setName = "msdynci_segmentmemberships",
                             .label = "セグメント メンバーシップ",
                             .primaryName = "msdynci_identifier",
                             .typeCode = 10'302,
                             .isVirtual = true,
                             .columns = {{"msdynci_segmentmembershipid", T::Id, "セグメント メンバーシップ", {}},
                                         {"msdynci_customerid", T::Text, "CustomerId", {}},
                                         {"msdynci_segments", T::Memo, "Segments", {}},
                                         {"msdynci_segmentprovider", T::Text, "SegmentProvider", {}},
                                         {"msdynci_segmentmembershiptype", T::Text, "SegmentMembershipType", {}},
                                         {"msdynci_identifier", T::Text, "Identifier", {}}}};
    return table;
}

const Table &alternateKey()
{
    static const Table table{.name = "msdynci_alternatekey",
                             .setName = "msdynci_alternatekeys",
                             .label = "代替キー",
                             .primaryName = "msdynci_identifier",
                             .typeCode = 10'303,
                             .isVirtual = true,
                             .columns = {{"msdynci_alternatekeyid", T::Id, "代替キー", {}},
                                         {"msdynci_datasourcename", T::Text, "DataSourceName", {}},
                                         {"msdynci_tablename", T::Text, "TableName", {}},
                                         {"msdynci_alternatevalue", T::Text, "AlternateValue", {}},
                                         {"msdynci_keyring", T::Memo, "KeyRing", {}},
                                         {"msdynci_customerid", T::Text, "CustomerId", {}},
                                         {"msdynci_identifier", T::Text, "Identifier", {}}}};
    return table;
}

const Table &alternateKeyElsewhere()
{
    static const Table table = [] {
        Table other = alternateKey();
        other.setName = "msdynci_alternatekeyset";
        return other;
    }();
    return table;
}

const Table &segmentNames()
{
    static const Table table{.name = "mscipriv_segmentmetadata",
                             .setName = "mscipriv_segmentmetadatas",
                             .label = "セグメント メタデータ",
                             .primaryName = "mscipriv_name",
                             .typeCode = 10'304,
                             .isVirtual = true,
                             .columns = {{"mscipriv_segmentmetadataid", T::Id, "セグメント メタデータ", {}},
                                         {"mscipriv_name", T::Text, "Name", {}},
                                         {"mscipriv_friendlyname", T::Text, "FriendlyName", {}}}};
    return table;
}

const Table &segmentMetadata()
{
    static const Table table = [] {
        Table full = segmentNames();
        full.columns.append({{"mscipriv_entitycount", T::Integer, "EntityCount", {}},
                             {"mscipriv_evaluationdate", T::DateTime, "EvaluationDate", {}},
                             {"mscipriv_lastsuccessfulrunid", T::Text, "LastSuccessfulRunId", {}}});
        return full;
    }();
    return table;
}

const Table &systemUser()
{
    static const Table table{.name = "systemuser",
                             .setName = "systemusers",
                             .label = "ユーザー",
                             .primaryName = "fullname",
                             .typeCode = 8,
                             .isVirtual = false,
                             .columns = {{"systemuserid", T::Id, "ユーザー", {}},
                                         {"fullname", T::Text, "フル ネーム", {}},
                                         {"isdisabled", T::Boolean, "ステータス", {}},
                                         {"domainname", T::Text, "ユーザー名", {}},
                                         {"internalemailaddress", T::Text, "プライマリ電子メール", {}}}};
    return table;
}

const Table &team()
{
    static const Table table{.name = "team",
                             .setName = "teams",
                             .label = "チーム",
                             .primaryName = "name",
                             .typeCode = 9,
                             .isVirtual = false,
                             .columns = {{"teamid", T::Id, "チーム", {}}, {"name", T::Text, "チーム名", {}}}};
    return table;
}

} // namespace segue::sandbox::tables
