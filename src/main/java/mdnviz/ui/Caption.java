package mdnviz.ui;

import java.util.Locale;

/// How a control is named and explained.
///
/// @param name plain name
/// @param symbol as in formulas, for example `K`; empty if there is none
/// @param hint one sentence with the effect to look for
record Caption(String name, String symbol, String hint) {
  /// @return how the control is looked up
  String id() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /// @return name and symbol, for screen readers
  String spoken() {
    return symbol.isEmpty() ? name : name + ", " + symbol;
  }
}
