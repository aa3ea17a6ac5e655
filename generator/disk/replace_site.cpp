#include "disk/replace_site.hpp"

#include "disk/compare.hpp"
#include "disk/staging.hpp"

namespace disk {

Summary replace_site(const site::Site& site, const Standing& standing, const Lock&) {
    const auto difference = compare(site, standing);
    const Summary summary{site.files.size() - difference.unchanged, difference.unchanged, difference.removed};
    const bool current = standing.published && !summary.written && !difference.leftovers;
    if (current) return summary;

    Staging staging(standing);
    staging.write(site, difference.same);
    staging.keep(site);
    staging.publish();
    return summary;
}

}  // namespace disk
