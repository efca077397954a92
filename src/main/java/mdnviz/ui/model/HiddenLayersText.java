package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mdnviz.training.ModelConfiguration;

/// Hidden layers as text: units of each layer separated by commas or spaces, such as `32, 32`;
/// `none` or nothing means no hidden layer.
public final class HiddenLayersText implements TextFormat<List<Integer>> {
  private static final String NONE = "none";

  @Override
  public List<Integer> parse(String text) throws InvalidTextException {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.equalsIgnoreCase(NONE)) {
      return List.of();
    }
    List<Integer> layers = new ArrayList<>();
    for (String part : stripped.split("[,;\\s]+", -1)) {
      layers.add(units(part));
    }
    if (layers.size() > ModelConfiguration.MAXIMUM_LAYERS) {
      throw new InvalidTextException(
          "At most %d hidden layers; this has %d."
              .formatted(ModelConfiguration.MAXIMUM_LAYERS, layers.size()));
    }
    return List.copyOf(layers);
  }

  private static int units(String part) throws InvalidTextException {
    if (part.isEmpty()) {
      throw new InvalidTextException("A number is missing beside a comma. Write 32, 32.");
    }
    if (!part.matches("\\d{1,9}")) {
      throw new InvalidTextException(
          "“%s” is not a number of units. Write 32, 32.".formatted(part));
    }
    int units = Integer.parseInt(part);
    if (units < 1 || units > ModelConfiguration.MAXIMUM_UNITS) {
      throw new InvalidTextException(
          "A layer has 1 to %s units; %s is outside."
              .formatted(Figures.count(ModelConfiguration.MAXIMUM_UNITS), Figures.count(units)));
    }
    return units;
  }

  @Override
  public String print(List<Integer> layers) {
    return layers.isEmpty()
        ? NONE
        : layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
