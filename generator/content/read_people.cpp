#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

namespace content {

using model::Kind;

void read_facts(Fields& fields, model::Partner& partner) {
    read_common(fields, partner, Needs::everything);
    partner.role = fields.required_text("role");
    partner.type = fields.one_of("type", {"statutory", "board", "commissioned", "voluntary", "group", "national"});
    partner.answers_for = fields.texts("answers_for");
    partner.hosts = fields.texts("hosts");
    if (auto contact = fields.map("contact")) {
        partner.contact = {read_mailbox(*contact, "mailbox"), contact->text("phone"), contact->text("note")};
        contact->finish();
    }
    read_relations(fields, partner, "areas", Kind::area);
}

void read_facts(Fields& fields, model::Area& area) {
    read_common(fields, area, Needs::everything);
    area.type = fields.one_of("type", {"nation", "region", "force", "county", "unitary", "district", "beat", "family-group"});
    area.ons_code = fields.text("ons_code");
    area.csp = fields.text("csp");
    area.council = read_relation(fields, area, "council", Kind::partner);
    area.within = read_relation(fields, area, "within", Kind::area);
}

}  // namespace content
