# What Debian's "hardening=+all" asks for, in programs that are shipped; tests/publish/hardening_test.py looks at the result. The
# sanitizers bring checks of their own.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)

# harden_with(FLAG...): for release builds, each flag that the compiler knows on this processor
function(harden_with)
  foreach(flag ${ARGN})
    string(MAKE_C_IDENTIFIER "HAS_${flag}" known)
    check_cxx_compiler_flag("-Werror ${flag}" ${known})
    if(${known})
      add_compile_options($<$<CONFIG:Release>:${flag}>)
    endif()
  endforeach()
endfunction()

# Control-flow protection is -fcf-protection on x86-64, -mbranch-protection on ARM.
harden_with(-fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection -mbranch-protection=standard)

# The C library warns where the compiler cannot do the third level.
set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_cxx_source_compiles("#include <cstring>\nint main() { return 0; }" HAS_FORTIFY_3)
unset(CMAKE_REQUIRED_FLAGS)
set(level 2)
if(HAS_FORTIFY_3)
  set(level 3)
endif()
add_compile_options($<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=${level}>)

foreach(flag -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
  add_link_options($<$<CONFIG:Release>:${flag}>)
endforeach()
