// Partners: organisations, boards and groups.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry_keys.hpp"

namespace model {

enum class PartnerType { statutory, board, commissioned, voluntary, group, national };

constexpr std::string_view name(PartnerType type) {
    switch (type) {
        case PartnerType::statutory: return "statutory";
        case PartnerType::board: return "board";
        case PartnerType::commissioned: return "commissioned";
        case PartnerType::voluntary: return "voluntary";
        case PartnerType::group: return "group";
        case PartnerType::national: return "national";
    }
    return "";
}

struct Contact {
    std::string mailbox;
    std::string phone;
    std::string note;
};

struct Partner : Entry {
    static constexpr About about{
        .name = "partner", .plural = "Partners", .folder = "partners", .address = "/partners/", .list = "partners"};
    std::string role;
    std::optional<PartnerType> type;
    std::vector<std::string> answers_for;
    std::vector<text::Placed<std::string>> hosts;
    Contact contact;
};

template <class Keys>
void describe(Keys& keys, Contact& contact) {
    keys(Key("mailbox", "A team's, never a person's.").like("team@example.org"), contact.mailbox);
    keys(Key("phone", "A team's, never a person's."), contact.phone);
    keys(Key("note", "When or how to reach it."), contact.note);
}

template <class Keys>
void describe(Keys& keys, Partner& partner) {
    describe_common(keys, partner, Needs::everything);
    keys(Key("role", "What it does, in one sentence.").required().like("One sentence."), partner.role);
    keys(Key("type", "What kind of partner it is.").begin("statutory"), partner.type);
    keys(Key("answers_for", "What it has to do.").like("[One duty.]"), partner.answers_for);
    keys(Key("hosts", "Web hosts whose links it owns.").like("[example.org]"), partner.hosts);
    keys(Key("contact", "Teams only.").like("{mailbox: team@example.org}"), partner.contact);
    keys.relations(Key("areas", "Where it works.").of(Kind::area), partner);
}

}  // namespace model
