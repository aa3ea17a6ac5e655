#include "formats/xml.hpp"

#include <expat.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "text/ascii.hpp"

namespace formats::xml {
namespace {

/// Stands between the parts of a name; expat refuses namespaces that hold it.
constexpr char part_end = ' ';
constexpr size_t piece_size = size_t(1) << 20;

struct Name {
    std::string_view space, name;
};

Name name_of(const char* expanded) {
    const std::string_view whole(expanded);
    const auto end = whole.rfind(part_end);
    if (end == std::string_view::npos) return {{}, whole};
    return {whole.substr(0, end), whole.substr(end + 1)};
}

/// Newer versions of expat want another function to be asked for the byte that is being read; older ones do not have it. -1 for
/// none.
template <class Parser>
auto byte_index(Parser parser, int) -> decltype(XML_GetCurrentByteIndex64(parser)) {
    return XML_GetCurrentByteIndex64(parser);
}
template <class Parser>
long long byte_index(Parser parser, long) {
    return XML_GetCurrentByteIndex(parser);
}

class Reader {
public:
    Reader(std::string_view bytes, Listener& listener)
        : bytes_(bytes), listener_(listener), parser_(XML_ParserCreateNS("UTF-8", part_end), XML_ParserFree) {
        auto* parser = parser_.get();
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser, [](void* self, const char* name, const char** pairs) { of(self).start(name, pairs); },
            [](void* self, const char*) { of(self).listener_.end(); });
        XML_SetCharacterDataHandler(
            parser, [](void* self, const char* text, int size) { of(self).listener_.text({text, size_t(size)}); });
        XML_SetProcessingInstructionHandler(
            parser, [](void* self, const char* target, const char*) { of(self).listener_.instruction(target, of(self).here()); });
        XML_SetStartDoctypeDeclHandler(parser, [](void* self, const char*, const char*, const char*, int) {
            of(self).stop("declares a document type (<!DOCTYPE …>)", of(self).bytes_.rfind("<!DOCTYPE", of(self).here()));
        });
        XML_SetXmlDeclHandler(parser, [](void* self, const char*, const char* encoding, int) { of(self).declared(encoding); });
    }

    std::optional<Problem> read() {
        bool well = true;
        for (size_t from = 0; well && from < bytes_.size(); from += piece_size) {
            const auto piece = bytes_.substr(from, piece_size);
            well = XML_Parse(parser_.get(), piece.data(), int(piece.size()), XML_FALSE) == XML_STATUS_OK;
        }
        well = well && XML_Parse(parser_.get(), "", 0, XML_TRUE) == XML_STATUS_OK;
        if (!well && !problem_)
            problem_ = Problem{here(), fmt::format("is not XML: {}", XML_ErrorString(XML_GetErrorCode(parser_.get())))};
        return problem_;
    }

private:
    static Reader& of(void* self) { return *static_cast<Reader*>(self); }

    size_t here() const { return std::min(size_t(std::max<long long>(0, byte_index(parser_.get(), 0))), bytes_.size()); }

    void start(const char* expanded, const char** pairs) {
        const auto [space, name] = name_of(expanded);
        Element element{space, name, {}, here()};
        for (; *pairs; pairs += 2) {
            const auto [of_space, key] = name_of(pairs[0]);
            element.attributes.push_back({of_space, key, pairs[1]});
        }
        listener_.start(element);
    }

    void declared(const char* encoding) {
        const auto name = text::lower_case(encoding ? encoding : "utf-8");
        if (name != "utf-8" && name != "us-ascii")
            stop(fmt::format("says that it is written in {}, not in UTF-8", encoding), here());
    }

    void stop(std::string words, size_t at) {
        if (!problem_) problem_ = Problem{std::min(at, bytes_.size()), std::move(words)};
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    std::string_view bytes_;
    Listener& listener_;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
    std::optional<Problem> problem_;
};

}  // namespace

std::optional<Problem> read(std::string_view bytes, Listener& listener) { return Reader(bytes, listener).read(); }

}  // namespace formats::xml
