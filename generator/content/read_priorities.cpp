#include "content/entry_reader.hpp"
#include "content/kind_readers.hpp"

namespace content {

using model::Kind;

void read_facts(Fields& fields, model::Agreement& agreement) {
    read_common(fields, agreement, Needs::everything);
    agreement.in_force = read_span(fields, "in_force");
    agreement.name_then = fields.text("name_then");
    agreement.legal_basis = fields.text("legal_basis");
    agreement.approval = read_approval(fields, agreement);
    agreement.follows = read_relation(fields, agreement, "follows", Kind::agreement);
    read_relations(fields, agreement, "priorities", Kind::priority);
    read_relations(fields, agreement, "partners", Kind::partner);
}

void read_facts(Fields& fields, model::Priority& priority) {
    read_common(fields, priority, Needs::everything);
    priority.body = fields.required_text("body");
    priority.wording = fields.text("wording");
    priority.in_force = read_span(fields, "in_force");
    priority.approval = read_approval(fields, priority);
    priority.follows = read_relation(fields, priority, "follows", Kind::priority);
    priority.order = fields.integer("order", 0);
    read_relations(fields, priority, "agreements", Kind::agreement);
    read_relations(fields, priority, "partners", Kind::partner);
    read_relations(fields, priority, "areas", Kind::area);
    read_relations(fields, priority, "plans", Kind::plan);
    read_relations(fields, priority, "indicators", Kind::indicator);
}

}  // namespace content
