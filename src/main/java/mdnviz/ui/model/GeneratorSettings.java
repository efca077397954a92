package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.Generation;
import mdnviz.data.GeneratorParameter;
import mdnviz.data.GeneratorParameters;
import mdnviz.data.Generators;

/// The numbers of the generator whose examples are shown: how many, which seed, and what else
/// defines it. A change draws anew at once.
///
/// JavaFX thread only.
public final class GeneratorSettings {
  /// Fewest examples that can be asked for.
  public static final int LEAST_EXAMPLES = 20;

  /// Most examples that can be asked for: they are drawn while a slider moves.
  public static final int MOST_EXAMPLES = 20_000;

  private final DataModel data;
  private final TypedSetting<Integer> count =
      new TypedSetting<>(
          LEAST_EXAMPLES,
          TextFormat.wholeNumber("The number of examples", LEAST_EXAMPLES, MOST_EXAMPLES));
  private final TypedSetting<Long> seed = new TypedSetting<>(1L, TextFormat.seed());
  private final ReadOnlyObjectWrapper<List<Parameter>> parameters =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper changedCount = new ReadOnlyIntegerWrapper();
  private boolean following;

  /// One number that can be set.
  ///
  /// @param definition what it is and what is allowed
  /// @param value in force
  public record Parameter(GeneratorParameter definition, TypedSetting<Double> value) {
    private static Parameter of(GeneratorParameter definition) {
      TextFormat<Double> format =
          TextFormat.number(definition.name(), definition.range().low(), definition.range().high());
      return new Parameter(definition, new TypedSetting<>(definition.standard(), format));
    }
  }

  GeneratorSettings(DataModel data) {
    this.data = data;
    count.valueProperty().subscribe((_, _) -> draw());
    seed.valueProperty().subscribe((_, _) -> draw());
    data.generationProperty().subscribe(this::follow);
  }

  private void follow(Optional<Generation> shown) {
    following = true;
    shown.ifPresent(this::take);
    following = false;
    Stream<Setting<?>> all =
        Stream.concat(parameters.get().stream().map(Parameter::value), Stream.of(count, seed));
    changedCount.set((int) all.filter(setting -> setting.changed().get()).count());
  }

  private void take(Generation shown) {
    GeneratorParameters taken = shown.generator().parameters();
    if (!taken.definitions().equals(definitions())) {
      List<Parameter> fresh = taken.definitions().stream().map(Parameter::of).toList();
      fresh.forEach(parameter -> parameter.value().valueProperty().subscribe((_, _) -> draw()));
      parameters.set(fresh);
    }
    for (Parameter parameter : parameters.get()) {
      parameter.value().set(taken.value(parameter.definition().id()));
    }
    Generation asOpened =
        data.choiceProperty().get().flatMap(from -> from.source().generation()).orElse(shown);
    count.adopt(asOpened.count());
    count.set(shown.count());
    seed.adopt(asOpened.seed());
    seed.set(shown.seed());
  }

  private List<GeneratorParameter> definitions() {
    return parameters.get().stream().map(Parameter::definition).toList();
  }

  private void draw() {
    if (following) {
      return;
    }
    data.generationProperty().get().ifPresent(shown -> data.vary(changed(shown)));
  }

  private Generation changed(Generation shown) {
    List<Double> values = new ArrayList<>();
    parameters.get().forEach(parameter -> values.add(parameter.value().get()));
    GeneratorParameters wanted = new GeneratorParameters(definitions(), values);
    boolean same = wanted.equals(shown.generator().parameters());
    return new Generation(
        same ? shown.generator() : shown.generator().with(wanted), count.get(), seed.get());
  }

  /// Goes back to the data set as it opens.
  public void restore() {
    data.generationProperty()
        .get()
        .ifPresent(
            shown ->
                data.vary(
                    new Generation(
                        Generators.byId(shown.generator().id()), count.initial(), seed.initial())));
  }

  /// @return how many of the numbers are not as the gallery has them
  public ReadOnlyIntegerProperty changedCountProperty() {
    return changedCount.getReadOnlyProperty();
  }

  /// @return how many examples
  public TypedSetting<Integer> count() {
    return count;
  }

  /// @return which of all possible draws
  public TypedSetting<Long> seed() {
    return seed;
  }

  /// @return what else defines the generator; its last one's while no generator's examples are
  ///   shown
  public ReadOnlyObjectProperty<List<Parameter>> parametersProperty() {
    return parameters.getReadOnlyProperty();
  }
}
