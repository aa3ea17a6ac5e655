#include "web/search_index.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "text/foreign_words.hpp"
#include "web/conversation.hpp"
#include "web/failure.hpp"

namespace web {
namespace {

using Json = nlohmann::json;

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

std::string from_base64(std::string_view text) {
    std::string out(3 * text.size() / 4, '\0');
    EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(text.data()),
                    int(text.size()));
    const auto padding = size_t(std::count(text.end() - std::min<std::ptrdiff_t>(2, std::ssize(text)), text.end(), '='));
    out.erase(out.size() - padding);
    return out;
}

/// pagefind's service: each message is JSON in base64 with a comma behind it, and is answered by one of the same kind.
class Service {
public:
    explicit Service(const std::string& program) : talk_({program, "--service"}) {}

    Json ask(const Json& payload) {
        talk_.say(base64(Json{{"message_id", ++asked_}, {"payload", payload}}.dump()) + ",");
        auto answer = Json::parse(from_base64(talk_.hear(','))).at("payload");
        if (answer.at("type") == "Error")
            throw Failure("pagefind refuses: " + text::ForeignWords::of(answer.at("message").get<std::string>()).str(),
                          "build with the version of pagefind in the theme's package-lock.json");
        return answer;
    }

private:
    Conversation talk_;
    int asked_ = 0;
};

}  // namespace

std::vector<site::File> search_index(const site::Site& site, const std::string& program) {
    Service service(program);
    const auto index = service.ask({{"type", "NewIndex"}}).at("index_id");
    for (const auto& file : site.files)
        if (file.path.ends_with(page_file))
            service.ask({{"type", "AddFile"}, {"index_id", index}, {"file_path", file.path}, {"file_contents", file.bytes}});
    std::vector<site::File> files;
    const auto made = service.ask({{"type", "GetFiles"}, {"index_id", index}});
    for (const auto& file : made.at("files")) {
        const auto path = file.at("path").get<std::string>();
        if (std::any_of(unused.begin(), unused.end(), [&](auto start) { return path.starts_with(start); })) continue;
        files.push_back({"pagefind/" + path, from_base64(file.at("content").get_ref<const std::string&>()), {}});
    }
    return files;
}

}  // namespace web
