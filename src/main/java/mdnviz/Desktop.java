package mdnviz;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Map;

/// Whether a window can open on this machine. On Linux JavaFX needs an X display (Wayland desktops
/// bring one along) and GTK 3; elsewhere a desktop is taken for granted.
enum Desktop {
  /// A window can open.
  READY(""),
  /// Neither `DISPLAY` nor `WAYLAND_DISPLAY` is set.
  NO_DISPLAY("There is no display"),
  /// A display is named but does not answer, or is Wayland without X.
  UNREACHABLE_DISPLAY(
      "The display does not answer (check DISPLAY; a Wayland desktop needs Xwayland)"),
  /// There is a display, but GTK is not installed.
  NO_GTK("There is a display but no GTK 3 (install the package libgtk-3-0)");

  private final String explanation;

  Desktop(String explanation) {
    this.explanation = explanation;
  }

  /// @return why no window opens, a clause for people; empty if one does
  String explanation() {
    return explanation;
  }

  /// Looks at this machine.
  ///
  /// @param environment of the process. Not modified.
  /// @param operatingSystem as in the system property `os.name`
  /// @param probe asks the machine
  /// @return what it is
  static Desktop of(Map<String, String> environment, String operatingSystem, Probe probe) {
    String name = operatingSystem.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac") || name.startsWith("windows")) {
      return READY;
    }
    if (isUnset(environment, "DISPLAY") && isUnset(environment, "WAYLAND_DISPLAY")) {
      return NO_DISPLAY;
    }
    if (!probe.hasLibrary("libgtk-3.so.0")) {
      return NO_GTK;
    }
    return probe.displayAnswers() ? READY : UNREACHABLE_DISPLAY;
  }

  private static boolean isUnset(Map<String, String> environment, String variable) {
    return environment.getOrDefault(variable, "").isBlank();
  }

  /// Questions that only the machine can answer.
  interface Probe {
    /// @param fileName of a shared library
    /// @return whether it can be loaded
    boolean hasLibrary(String fileName);

    /// @return whether the X server named by `DISPLAY` lets us in
    boolean displayAnswers();
  }

  /// Asks by loading the libraries that JavaFX would load.
  static final class NativeProbe implements Probe {
    @Override
    public boolean hasLibrary(String fileName) {
      try {
        library(fileName);
        return true;
      } catch (IllegalArgumentException absent) {
        return false;
      }
    }

    @Override
    public boolean displayAnswers() {
      try {
        MemorySegment display =
            (MemorySegment)
                function("XOpenDisplay", ValueLayout.ADDRESS).invokeExact(MemorySegment.NULL);
        if (display.equals(MemorySegment.NULL)) {
          return false;
        }
        int ignored = (int) function("XCloseDisplay", ValueLayout.JAVA_INT).invokeExact(display);
        return true;
      } catch (Throwable unusable) {
        return false;
      }
    }

    @SuppressWarnings("restricted") // finding out is all: nothing of the library is called
    private static SymbolLookup library(String fileName) {
      return SymbolLookup.libraryLookup(fileName, Arena.global());
    }

    @SuppressWarnings("restricted") // both functions take and give what is declared here
    private static MethodHandle function(String name, MemoryLayout result) {
      return Linker.nativeLinker()
          .downcallHandle(
              library("libX11.so.6").findOrThrow(name),
              FunctionDescriptor.of(result, ValueLayout.ADDRESS));
    }
  }
}
