package mdnviz.ui.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a program keeps what it remembers of a person, by the custom of each system.
public final class PreferencesFolder {
  private static final String NAME = "mdn-visualizer";

  private PreferencesFolder() {}

  /// @return the folder of this program; it need not exist yet
  public static Path ofThisSystem() {
    return of(
        System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
  }

  /// @param system name of the operating system
  /// @param home the person's folder
  /// @param environment variables
  /// @return `%APPDATA%`, `~/Library/Application Support` or `$XDG_CONFIG_HOME`, and the program's
  ///   name in it
  static Path of(String system, String home, Map<String, String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return folder(environment, "APPDATA", Path.of(home, "AppData", "Roaming")).resolve(NAME);
    }
    if (lower.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", NAME);
    }
    return folder(environment, "XDG_CONFIG_HOME", Path.of(home, ".config")).resolve(NAME);
  }

  private static Path folder(Map<String, String> environment, String variable, Path usual) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .orElse(usual);
  }
}
