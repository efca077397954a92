package mdnviz.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.Factor;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.VariedFactor;

/// The clipping lab: one training clipped in several ways, of a preset that breaks without or of
/// the Explore workspace; with several learning rates it also shows where each way fails.
///
/// JavaFX thread only.
public final class ClippingSetup extends ExperimentSetup {
  private static final int SEEDS = 1;

  private final Map<ClippingPreset, ClippingPreset.Example> examples =
      new EnumMap<>(ClippingPreset.class);
  private final Setting<Optional<ClippingPreset>> preset =
      new Setting<>(Optional.of(ClippingPreset.HIGH_RATE));
  private final LevelsSetting clippings =
      new LevelsSetting(Optional.of(Factor.CLIP), this::baseSettings);
  private final LevelsSetting rates =
      new LevelsSetting(Optional.of(Factor.LEARNING_RATE), this::baseSettings);
  private final RepeatSettings repeats =
      new RepeatSettings(SEEDS, ClippingPreset.HIGH_RATE.epochs());

  /// @param explore whose examples and settings are taken without a preset
  public ClippingSetup(ExploreModel explore) {
    super(explore);
    preset.valueProperty().subscribe(this::adopt);
  }

  private void adopt(Optional<ClippingPreset> chosen) {
    clippings.levels().restore();
    rates
        .levels()
        .adopt(
            List.of(
                chosen
                    .map(ClippingPreset::learningRate)
                    .orElseGet(
                        () -> String.valueOf(exploredSettings().training().learningRate()))));
    repeats.epochs().adopt(chosen.map(ClippingPreset::epochs).orElse(repeats.epochs().get()));
  }

  private RunSettings baseSettings() {
    return preset.get().map(chosen -> example(chosen).settings()).orElseGet(this::exploredSettings);
  }

  private ClippingPreset.Example example(ClippingPreset chosen) {
    return examples.computeIfAbsent(chosen, ClippingPreset::example);
  }

  /// @return what breaks; empty for the data and settings of the Explore workspace
  public Setting<Optional<ClippingPreset>> preset() {
    return preset;
  }

  /// @return the ways to clip
  public TypedSetting<List<String>> clippings() {
    return clippings.levels();
  }

  /// @return the learning rates, at least one
  public TypedSetting<List<String>> rates() {
    return rates.levels();
  }

  @Override
  public RepeatSettings repeats() {
    return repeats;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(preset, clippings(), rates(), repeats.seeds(), repeats.epochs());
  }

  @Override
  public Lab lab() {
    return Lab.CLIPPING;
  }

  @Override
  public LabPlan plan() {
    VariedFactor clip = clippings.varied().orElseThrow();
    VariedFactor rate = rates.varied().orElseThrow();
    boolean several = rate.levels().size() > 1;
    RunSettings base = baseSettings().withEpochs(repeats.epochs().get());
    return new LabPlan(
        Lab.CLIPPING,
        "Clipping on %s"
            .formatted(
                preset
                    .get()
                    .map(ClippingPreset::title)
                    .orElseGet(() -> explore().data().titleProperty().get())),
        new Experiment(
            data(),
            several ? base : rate.applied(base),
            several ? List.of(rate, clip) : List.of(clip),
            repeats.seedList()),
        preset
            .get()
            .map(chosen -> example(chosen).references())
            .orElseGet(() -> explore().data().referencesProperty().get()));
  }

  private ExperimentData data() {
    return preset.get().map(chosen -> example(chosen).data()).orElseGet(this::exploredData);
  }
}
