#include "web/search_index.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "site/url_path.hpp"
#include "text/foreign_json.hpp"
#include "text/foreign_words.hpp"
#include "web/conversation.hpp"
#include "web/failure.hpp"

namespace web {
namespace {

using Json = nlohmann::json;

constexpr size_t longest_answer = size_t(1) << 30;
constexpr std::string_view page_file = "index.html";
/// Ready-made widgets, which the theme does not use.
constexpr std::array<std::string_view, 4> unused{"pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.",
                                                 "pagefind-highlight."};

std::string base64(std::string_view bytes) {
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    out.resize(size_t(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                      reinterpret_cast<const unsigned char*>(bytes.data()), int(bytes.size()))));
    return out;
}

[[noreturn]] void not_understood() {
    throw Failure("pagefind answers with something that is not known",
                  "build with the version of pagefind in the theme's package-lock.json");
}

std::string from_base64(std::string_view text) {
    if (text.size() % 4 != 0 || text.size() > longest_answer) not_understood();
    std::string out(3 * text.size() / 4, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                       reinterpret_cast<const unsigned char*>(text.data()), int(text.size()));
    if (length != int(out.size())) not_understood();
    const auto padding = size_t(std::count(text.end() - std::min<std::ptrdiff_t>(2, std::ssize(text)), text.end(), '='));
    out.erase(out.size() - padding);
    return out;
}

std::string text_of(const Json& object, const char* name) {
    auto text = text::text_in(object, name);
    if (!text) not_understood();
    return std::move(*text);
}

/// pagefind's service: each message is JSON in base64 with a comma behind it, and is answered by one of the same kind.
class Service {
public:
    explicit Service(const std::string& program) : talk_({program, "--service"}) {}

    Json ask(const Json& payload) {
        talk_.say(base64(Json{{"message_id", ++asked_}, {"payload", payload}}.dump()) + ",");
        const auto answer = text::parse_json(from_base64(talk_.hear(',')), {longest_answer, 16});
        const auto* said = answer ? text::member_of(*answer, "payload") : nullptr;
        if (!said) not_understood();
        if (text_of(*said, "type") == "Error")
            throw Failure("pagefind refuses: " + text::ForeignWords::of(text_of(*said, "message")).str(),
                          "build with the version of pagefind in the theme's package-lock.json");
        return *said;
    }

private:
    Conversation talk_;
    int asked_ = 0;
};

}  // namespace

std::vector<site::File> search_index(const site::Site& site, const std::string& program) {
    Service service(program);
    const auto index = text::count_in(service.ask({{"type", "NewIndex"}}), "index_id");
    if (!index) not_understood();
    for (const auto& file : site.files)
        if (file.path.ends_with(page_file))
            service.ask({{"type", "AddFile"}, {"index_id", *index}, {"file_path", file.path}, {"file_contents", file.bytes}});
    std::vector<site::File> files;
    const auto made = service.ask({{"type", "GetFiles"}, {"index_id", *index}});
    const auto* all = text::member_of(made, "files");
    if (!all || !all->is_array()) not_understood();
    for (const auto& file : *all) {
        const auto path = text_of(file, "path");
        if (!site::is_file_path(path)) not_understood();
        if (std::any_of(unused.begin(), unused.end(), [&](auto start) { return path.starts_with(start); })) continue;
        files.push_back({"pagefind/" + path, from_base64(text_of(file, "content")), {}});
    }
    return files;
}

}  // namespace web
