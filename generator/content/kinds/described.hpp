// What the descriptions of all kinds say, as data: for schemas, the guide, new files and the order of keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/keys.hpp"

namespace content {

using model::Key;

/// What may stand behind a key.
enum class Shape {
    text,
    word,  ///< one of `words`
    flag,
    integer,
    number,
    day,
    ref,  ///< the id of a thing of `key.kind`, or "plan:prevent"
    map,  ///< of the keys `inside`
    nothing_of_ours,
};

struct DescribedKey {
    Key key;
    Shape shape;
    bool is_list = false;  ///< a list of such things
    std::vector<std::string_view> words{};
    std::vector<DescribedKey> inside{};

    bool is_required() const { return key.need == model::Need::required; }
};

/// A file that somebody writes, by whatever name.
struct DescribedFile {
    std::string_view name;  ///< of the kind, or of the one file without its ending
    std::string files;      ///< which they are below the content folder: "priorities/*.md"
    model::FileForm form;
    std::vector<DescribedKey> keys;

    bool is_list() const { return form == model::FileForm::list && name != "site"; }
};

/// Every kind in its order, then the other files.
std::vector<DescribedFile> described_files();
std::vector<DescribedKey> described_keys(model::Kind kind);
/// Those that most kinds share.
std::vector<DescribedKey> common_keys();

}  // namespace content
