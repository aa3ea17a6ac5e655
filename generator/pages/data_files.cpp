#include "pages/data_files.hpp"

#include <nlohmann/json.hpp>

#include "pages/figure_data.hpp"
#include "pages/licence.hpp"
#include "text/escape.hpp"
#include "text/json.hpp"

namespace pages {
namespace {

using Json = nlohmann::ordered_json;

std::string iso(const std::optional<text::Date>& date) { return date ? date->iso() : ""; }

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (size_t i = 0; i < cells.size(); ++i) line += (i ? "," : "") + text::for_csv(cells[i]);
    return line + "\r\n";
}

std::string csv(const Table& table) {
    std::vector<std::string> names;
    for (const auto& column : table.columns) names.push_back(column.name);
    std::string out = csv_line(names);
    for (const auto& row : table.rows) out += csv_line(row);
    return out;
}

std::string csvw(const Table& table, const Context& context) {
    Json columns = Json::array();
    for (const auto& column : table.columns) {
        const auto meaning = column.title + (column.note.empty() ? "" : ". " + column.note);
        columns.push_back(  // the title is what the file's own first row says, or else it is refused as another table's
            {{"name", column.name}, {"titles", column.name}, {"dc:description", meaning}, {"datatype", column.datatype}});
    }
    Json metadata{{"@context", Json::array({"http://www.w3.org/ns/csvw", Json{{"@language", "en"}}})},
                  {"url", table.name + ".csv"},
                  {"dc:title", table.title},
                  {"dc:description", table.description},
                  {"dc:publisher", context.portal.settings.organisation},
                  {"tableSchema", {{"columns", columns}}}};
    if (const auto licence = licence_address(context); !licence.empty()) metadata["dc:license"] = {{"@id", licence}};
    return text::json_text(metadata, 2) + "\n";
}

std::string json(const Table& table) {
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json::object_t one;
        for (size_t i = 0; i < row.size(); ++i)
            one.emplace_back(table.columns[i].name, row[i].empty() ? Json(nullptr) : Json(row[i]));
        rows.push_back(std::move(one));
    }
    Json file{{"title", table.title}};
    file["rows"] = std::move(rows);
    return text::json_text(file, 1) + "\n";
}

Table actions_table(const model::Portal& portal) {
    Table table{"actions",
                "Actions of the plans",
                "Every action held, plan by plan.",
                {{"plan", "Plan", "string"},
                 {"what", "What", "string"},
                 {"wording", "As printed, where it differs", "string"},
                 {"who", "Who", "string"},
                 {"by_when", "By when, as printed", "string"},
                 {"due", "Due", "date"},
                 {"status", "Status", "string"},
                 {"outcome", "Outcome", "string"}},
                {}};
    for (const auto& plan : portal.plans)
        for (const auto& action : plan.actions)
            table.rows.push_back({plan.ref.id, action.what, action.wording, action.who, action.by_when, iso(action.due),
                                  std::string(model::words(action.status)), action.outcome});
    return table;
}

Table decisions_table(const Context& context) {
    Table table{"decisions",
                "Register of decisions",
                "Every decision in the minutes held.",
                {{"meeting", "Meeting", "date"},
                 {"board", context.theme.word("board"), "string"},
                 {"minute", "Minute", "string"},
                 {"title", "Title", "string"},
                 {"text", "Text", "string"}},
                {}};
    for (const auto& meeting : context.portal.meetings)
        for (const auto& decision : meeting.decisions) {
            std::string text;
            for (const auto& part : decision.text) text += (text.empty() ? "" : " ") + part;
            table.rows.push_back({meeting.date.iso(), meeting.board_name, decision.minute, decision.title, text});
        }
    return table;
}

Table log_table(const Context& context) {
    Table table{"action-log",
                "Action logs",
                "Every row of the action logs held, as it stood at each meeting.",
                {{"meeting", "Meeting", "date"},
                 {"board", context.theme.word("board"), "string"},
                 {"number", "Number", "string"},
                 {"raised", "Raised", "date"},
                 {"what", "Action", "string"},
                 {"who", "Responsible", "string"},
                 {"comments", "Comments", "string"},
                 {"status", "Status", "string"}},
                {}};
    for (const auto& meeting : context.portal.meetings)
        for (const auto& row : meeting.action_log)
            table.rows.push_back({meeting.date.iso(), meeting.board_name, row.number, iso(row.date), row.what, row.who,
                                  row.comments, std::string(model::words(row.status))});
    return table;
}

Table partners_table(const model::Portal& portal) {
    Table table{"partners",
                "Partners",
                "Who they are and what they do.",
                {{"id", "Id", "string"},
                 {"name", "Name", "string"},
                 {"type", "Kind", "string"},
                 {"role", "Role", "string"},
                 {"mailbox", "Mailbox", "string"},
                 {"phone", "Phone", "string"}},
                {}};
    for (const auto& partner : portal.partners)
        table.rows.push_back({partner.ref.id, partner.title, std::string(partner.type ? model::name(*partner.type) : ""),
                              partner.role, partner.contact.mailbox, partner.contact.phone});
    return table;
}

}  // namespace

std::vector<Table> whole_tables(const Context& context) {
    std::vector<Table> tables;
    for (auto table : {all_figures(context), actions_table(context.portal), decisions_table(context), log_table(context),
                       partners_table(context.portal)})
        if (!table.rows.empty()) tables.push_back(std::move(table));
    return tables;
}

std::vector<Table> data_tables(const Context& context) {
    std::vector<Table> tables;
    for (const auto& snapshot : context.portal.snapshots) tables.push_back(snapshot_figures(snapshot, context));
    for (auto& table : whole_tables(context)) tables.push_back(std::move(table));
    return tables;
}

std::array<DataFile, data_forms.size()> files_of(const Table& table, const Context& context) {
    const auto path = [&](size_t form) { return table.folder + table.name + std::string(data_forms[form].ending); };
    return {{{path(0), csv(table)}, {path(1), csvw(table, context)}, {path(2), json(table)}}};
}

}  // namespace pages
