#include "content/kinds/described.hpp"

#include <optional>

#include "model/settings_keys.hpp"
#include "model/vocabulary.hpp"

namespace content {
namespace {

using model::describe;
using model::FileForm;

/// The `Keys` of model/keys.hpp that note what is described.
class KeyNotes {
public:
    template <class T>
    void operator()(const Key& key, T& member) {
        note(key, member);
    }
    template <class T>
    void operator()(const Key& key, std::vector<T>& member, const T&) {
        note(key, member);
    }
    void relation(const Key& key, model::Entry&, std::optional<model::PlacedRef>&) { add(key, Shape::ref); }
    void relations(const Key& key, model::Entry&) { add(key, Shape::ref).is_list = true; }
    void relations(const Key& key, model::Entry&, std::vector<model::PlacedRef>&) { add(key, Shape::ref).is_list = true; }
    void number(const Key& key, std::optional<double>&, std::string&) { add(key, Shape::number); }
    void either(const Key& key, bool&, std::string_view yes, std::string_view no) { add(key, Shape::word).words = {yes, no}; }
    void passed_over(const Key& key) { add(key, Shape::nothing_of_ours); }

    std::vector<DescribedKey> keys;

private:
    DescribedKey& add(const Key& key, Shape shape) {
        return keys.emplace_back(DescribedKey{.key = key, .shape = shape, .words = {key.words.begin(), key.words.end()}});
    }

    void note(const Key& key, const std::string&) { add(key, key.words.empty() ? Shape::text : Shape::word); }
    void note(const Key& key, bool) { add(key, Shape::flag); }
    void note(const Key& key, int) { add(key, Shape::integer); }
    void note(const Key& key, double) { add(key, Shape::number); }
    void note(const Key& key, const model::Number&) { add(key, Shape::number); }
    void note(const Key& key, const text::Date&) { add(key, Shape::day); }
    void note(const Key& key, const model::PlacedRef&) { add(key, Shape::ref); }

    template <class T>
    void note(const Key& key, const text::Placed<T>& member) {
        note(key, member.value);
    }

    template <class T>
    void note(const Key& key, const std::vector<T>&) {
        note(key, T{}), keys.back().is_list = true;
    }

    void note(const Key& key, const std::optional<text::Date>&) { add(key, Shape::day); }
    void note(const Key& key, const std::optional<text::Placed<text::Date>>&) { add(key, Shape::day); }
    template <class T>
    void note(const Key& key, const std::optional<T>&) {
        note(key, T{});
    }

    void note(const Key& key, const text::Period& period) { note_map(key, period); }

    template <class T>
    void note(const Key& key, const T& member) {
        if constexpr (std::is_enum_v<T>) add(key, Shape::word).words = model::names<T>();
        else note_map(key, member);
    }

    template <class T>
    void note_map(const Key& key, T member) {
        KeyNotes inside;
        describe(inside, member);
        add(key, Shape::map).inside = std::move(inside.keys);
    }
};

template <class T>
std::vector<DescribedKey> keys_of() {
    KeyNotes notes;
    T nothing;
    describe(notes, nothing);
    return std::move(notes.keys);
}

template <class E>
std::vector<DescribedKey> keys_of_kind() {
    auto keys = keys_of<E>();
    if (E::about.form == FileForm::list) keys.insert(keys.begin(), {.key = model::id_key, .shape = Shape::text});
    return keys;
}

template <class E>
DescribedFile described_kind() {
    const auto& about = E::about;
    auto files = about.folder.empty() ? about.file.empty() ? "*.md" : std::string(about.file)
                                      : std::string(about.folder) + "/*" + std::string(about.ending());
    return {about.name, std::move(files), about.form, keys_of_kind<E>()};
}

template <class T>
DescribedFile described_file() {
    return {T::file.substr(0, T::file.find('.')), std::string(T::file), FileForm::list, keys_of<T>()};
}

template <class... K>
std::vector<DescribedFile> described_kinds(model::KindList<K...>) {
    return {described_kind<typename K::Type>()...};
}

}  // namespace

std::vector<DescribedFile> described_files() {
    auto files = described_kinds(model::Kinds());
    files.push_back(described_file<model::LinkException>());
    files.push_back(described_file<model::Noted>());
    files.push_back(described_file<model::KnownFinding>());
    files.push_back(described_file<model::Settings>());
    return files;
}

std::vector<DescribedKey> common_keys() {
    KeyNotes notes;
    model::Entry nothing;
    model::describe_common(notes, nothing, model::Needs::everything);
    return std::move(notes.keys);
}

std::vector<DescribedKey> described_keys(model::Kind kind) {
    return model::with_type(kind, []<class E>(std::type_identity<E>) { return keys_of_kind<E>(); });
}

}  // namespace content
