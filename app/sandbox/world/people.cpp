// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include <array>

namespace segue::sandbox {

namespace {

struct Name
{
    const char *kanji;
    const char *latin;
};

constexpr std::array<Name, 40> lastNames{
    {{"佐藤", "sato"},     {"鈴木", "suzuki"},    {"高橋", "takahashi"},  {"田中", "tanaka"},   {"伊藤", "ito"},     {"渡辺", "watanabe"},
     {"山本", "yamamoto"}, {"中村", "nakamura"},  {"小林", "kobayashi"},  {"加藤", "kato"},     {"吉田", "yoshida"}, {"山田", "yamada"},
     {"佐々木", "sasaki"}, {"山口", "yamaguchi"}, {"松本", "matsumoto"},  {"井上", "inoue"},    {"木村", "kimura"},  {"林", "hayashi"},
     {"斎藤", "saito"},    {"清水", "shimizu"},   {"山崎", "yamazaki"},   {"森", "mori"},       {"池田", "ikeda"},   {"橋本", "hashimoto"},
     {"阿部", "abe"},      {"石川", "ishikawa"},  {"山下", "yamashita"},  {"中島", "nakajima"}, {"石井", "ishii"},   {"小川", "ogawa"},
     {"前田", "maeda"},    {"岡田", "okada"},     {"長谷川", "hasegawa"}, {"藤田", "fujita"},   {"後藤", "goto"},    {"近藤", "kondo"},
     {"村上", "murakami"}, {"遠藤", "endo"},      {"青木", "aoki"},       {"坂本", "sakamoto"}}};

constexpr std::array<Name, 40> firstNames{
    {{"美咲", "misaki"},   {"翔太", "shota"},  {"陽菜", "hina"},     {"大輔", "daisuke"}, {"結衣", "yui"},      {"健太", "kenta"},
     {"葵", "aoi"},        {"蓮", "ren"},      {"さくら", "sakura"}, {"拓也", "takuya"},  {"愛", "ai"},         {"直樹", "naoki"},
     {"優子", "yuko"},     {"誠", "makoto"},   {"恵", "megumi"},     {"隆", "takashi"},   {"由美子", "yumiko"}, {"健一", "kenichi"},
     {"真由美", "mayumi"}, {"浩", "hiroshi"},  {"彩", "aya"},        {"達也", "tatsuya"}, {"千尋", "chihiro"},  {"悠斗", "yuto"},
     {"莉子", "riko"},     {"颯太", "sota"},   {"凛", "rin"},        {"樹", "itsuki"},    {"杏", "an"},         {"海斗", "kaito"},
     {"明美", "akemi"},    {"修", "osamu"},    {"智子", "tomoko"},   {"学", "manabu"},    {"典子", "noriko"},   {"徹", "toru"},
     {"香織", "kaori"},    {"剛", "tsuyoshi"}, {"瞳", "hitomi"},     {"亮", "ryo"}}};

constexpr std::array<const char *, 12> prefectures{"東京都", "大阪府", "神奈川県", "愛知県", "埼玉県", "千葉県",
                                                   "兵庫県", "北海道", "福岡県",   "静岡県", "広島県", "宮城県"};

} // namespace

PersonName personOf(quint64 number, quint64 seed)
{
    const quint64 chance = mixed(number ^ mixed(seed ^ 0x70656f706c65ULL));
    const Name &last = lastNames[chance % lastNames.size()];
    const Name &first = firstNames[(chance >> 16) % firstNames.size()];
    return {last.kanji, first.kanji, QByteArray(first.latin) + '.' + last.latin + '.' + QByteArray::number(number) + "@example.jp"};
}

QByteArray phoneOf(quint64 number, quint64 seed)
{
    const quint64 chance = mixed(number ^ mixed(seed ^ 0x70686f6e65ULL));
    return "090-" + QByteArray::number(1000 + chance % 9000) + '-' + QByteArray::number(1000 + (chance >> 20) % 9000);
}

QByteArray prefectureOf(quint64 number, quint64 seed)
{
    return prefectures[mixed(number ^ mixed(seed ^ 0x706c616365ULL)) % prefectures.size()];
}

} // namespace segue::sandbox
