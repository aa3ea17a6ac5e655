#include "content/authoring/schema.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/portal.hpp"

namespace content {
namespace {

using Json = nlohmann::ordered_json;
using model::FileForm;
using model::Need;

constexpr const char* day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr const char* id = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Makes the schemas of one file.
class SchemaMaker {
public:
    explicit SchemaMaker(FileForm form) : form_(form) {}

    Json object(const std::vector<DescribedKey>& keys) const {
        Json required = Json::array(), properties = Json::object(), filled = Json::object();
        for (const auto& one : keys) {
            if (one.key.need != Need::optional) required.push_back(one.key.name);
            if (one.key.need != Need::optional && one.is_list) filled[std::string(one.key.name)] = {{"minItems", 1}};
            properties[std::string(one.key.name)] = value(one);
        }
        Json schema{{"type", "object"}};
        if (!required.empty()) schema["required"] = std::move(required);
        schema["additionalProperties"] = false;
        schema["properties"] = std::move(properties);
        if (!filled.empty()) add_unless_draft(schema, {{"properties", std::move(filled)}});
        return schema;
    }

private:
    /// A draft may have what is still to be written.
    static void add_unless_draft(Json& schema, Json then) {
        schema["if"] = {{"properties", {{"draft", {{"const", true}}}}}, {"required", {"draft"}}};
        schema["else"] = std::move(then);
    }

    Json value(const DescribedKey& one) const {
        Json schema = one.is_list ? Json{{"type", "array"}, {"items", item(one)}} : item(one);
        schema["description"] = one.key.help;
        return schema;
    }

    Json item(const DescribedKey& one) const {
        switch (one.shape) {
            case Shape::text: return text(one);
            case Shape::word: return {{"enum", one.words}};
            case Shape::flag: return {{"type", "boolean"}};
            case Shape::integer: return integer(one.key);
            case Shape::number:
                if (one.key.need == Need::stated) return {{"type", {"number", "null"}}};
                return {{"type", "number"}};
            case Shape::day: return {{"type", "string"}, {"pattern", day}};
            case Shape::ref: return {{"type", "string"}, {"pattern", pattern(one.key)}};
            case Shape::map: return object(one.inside);
            case Shape::nothing_of_ours: return {{"type", "string"}};
        }
        return {};
    }

    /// What YAML takes for a number or a truth is a text all the same: `phone: 999`.
    Json text(const DescribedKey& one) const {
        if (one.key.name == model::id_key.name) return {{"type", "string"}, {"pattern", id}};
        Json schema{{"type", "string"}};
        if (form_ != FileForm::json) schema["type"] = {"string", "number", "boolean"};
        if (one.is_required() && !one.is_list) schema["minLength"] = 1;
        return schema;
    }

    static Json integer(const Key& key) {
        Json schema{{"type", "integer"}};
        if (key.least != std::numeric_limits<int>::min()) schema["minimum"] = key.least, schema["maximum"] = key.most;
        return schema;
    }

    static std::string pattern(const Key& key) {
        if (!key.kind) return fmt::format("^({}):.+$", fmt::join(model::kind_names(), "|"));
        return model::about(*key.kind).id_is_day ? day : id;
    }

    FileForm form_;
};

std::string title_of(const DescribedFile& file) {
    return file.form == FileForm::markdown ? "The facts of " + file.files : file.files;
}

}  // namespace

std::string schema_of(const DescribedFile& file) {
    const SchemaMaker maker(file.form);
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title_of(file)}};
    if (file.is_list()) schema.update({{"type", "array"}, {"items", maker.object(file.keys)}});
    else schema.update(maker.object(file.keys));
    return schema.dump(2) + "\n";
}

std::string schema_path(const DescribedFile& file) { return fmt::format("schemas/{}.schema.json", file.name); }

std::string editor_settings() {
    Json yaml = Json::object(), json = Json::array();
    for (const auto& file : described_files()) {
        const auto schema = "content/" + schema_path(file), files = "content/" + file.files;
        if (file.form == FileForm::list) yaml["./" + schema] = files;
        else if (file.form == FileForm::json) json.push_back({{"fileMatch", {files}}, {"url", "./" + schema}});
    }
    return Json{{"yaml.schemas", std::move(yaml)}, {"json.schemas", std::move(json)}}.dump(2) + "\n";
}

}  // namespace content
