package mdnviz.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.data.Dataset;
import mdnviz.data.ReferenceScores;
import mdnviz.density.Section;
import mdnviz.training.Preset;

/// The Compare workspace beside Explore: which lab is set up, starting it, and opening one of its
/// runs in Explore.
///
/// JavaFX thread only.
public final class LabsModel {
  private static final int MOST_EPOCHS = 100_000;

  private final ExploreModel explore;
  private final CompareModel compare;
  private final ObjectProperty<Lab> lab = new SimpleObjectProperty<>(Lab.COMPONENTS);
  private final Map<Lab, LabSetup> setups = new EnumMap<>(Lab.class);
  private final TypedSetting<Integer> epochs =
      new TypedSetting<>(
          Preset.of("").epochs(), TextFormat.wholeNumber("The number of epochs", 1, MOST_EPOCHS));
  private final ComponentsSetup components;
  private final ClippingSetup clipping;
  private final FreeSetup free;
  private final ResultsModel results;
  private final ViewSettings view = new ViewSettings();

  /// @param explore whose examples, settings, section and colours the labs take
  /// @param compare does the runs
  public LabsModel(ExploreModel explore, CompareModel compare) {
    this.explore = explore;
    this.compare = compare;
    components = new ComponentsSetup(explore, epochs);
    clipping = new ClippingSetup(explore);
    free = new FreeSetup(explore);
    results = new ResultsModel(compare.runs(), compare.planProperty());
    List.of(components, clipping, free).forEach(this::add);
    view.layer(PlotLayer.MEAN).set(false);
    ViewSettings colours = explore.view();
    colours.darkProperty().subscribe((_, _) -> showStyle());
    List.of(colours.colorMap(), colours.logarithmicColor(), colours.columnwiseColor())
        .forEach(setting -> setting.valueProperty().subscribe((_, _) -> showStyle()));
    explore.section().sectionProperty().subscribe((_, _) -> showSection());
    compare.planProperty().subscribe((_, _) -> showSection());
    explore.data().referencesProperty().subscribe(this::tellReferences);
    explore
        .data()
        .choiceProperty()
        .subscribe(
            chosen -> chosen.map(data -> Preset.of(data.id()).epochs()).ifPresent(epochs::adopt));
  }

  /// The scores of a generator are found in the background; a lab may have been started before.
  private void tellReferences(ReferenceScores found) {
    Dataset shown = explore.data().dataset();
    boolean missing =
        compare
            .planProperty()
            .get()
            .filter(plan -> plan.references().equals(ReferenceScores.UNKNOWN))
            .map(plan -> plan.experiment().data().of(plan.experiment().seeds().getFirst()))
            .filter(data -> data.isKnownBy(shown.contentHash()))
            .isPresent();
    if (missing && !found.equals(ReferenceScores.UNKNOWN)) {
      compare.refer(found);
    }
  }

  private void showStyle() {
    compare.styleProperty().set(explore.view().style());
  }

  /// The section of Explore, or the one through the middle if the runs have other columns.
  private void showSection() {
    compare
        .planProperty()
        .get()
        .map(plan -> plan.experiment().data().of(plan.experiment().seeds().getFirst()))
        .ifPresent(data -> compare.sectionProperty().set(sectionOf(data)));
  }

  private Section sectionOf(Dataset data) {
    Section shown = explore.section().sectionProperty().get();
    if (shown.fits(data.inputDimension(), data.targetDimension())) {
      return shown;
    }
    List<Double> others =
        IntStream.range(1, data.inputDimension())
            .mapToObj(data::inputRange)
            .map(range -> range.low() + range.length() / 2)
            .toList();
    return new Section(0, 0, others);
  }

  /// Adds what can be set up in a lab.
  ///
  /// @param setup of a lab that has none yet
  public void add(LabSetup setup) {
    setups.put(setup.lab(), setup);
  }

  /// Begins what is set up. Training in Explore is paused: it would share the cores.
  public void start() {
    LabSetup setup = setups.get(lab.get());
    try {
      LabPlan plan = setup.plan();
      explore.pause();
      compare.begin(plan);
    } catch (IllegalArgumentException refused) {
      String reason = refused.getMessage();
      explore
          .notices()
          .error(
              "This cannot be compared: %s%s."
                  .formatted(reason.substring(0, 1).toLowerCase(Locale.ROOT), reason.substring(1)));
    }
  }

  /// What Space does: starts, pauses or goes on.
  public void toggle() {
    switch (compare.stateProperty().get()) {
      case RUNNING -> compare.pause();
      case PAUSED -> {
        explore.pause();
        compare.resume();
      }
      case WAITING, STOPPED, FINISHED, DIVERGED, FAILED -> start();
    }
  }

  /// Shows a run in Explore, with its whole timeline.
  ///
  /// @param run any that can be trained
  public void open(LabRun run) {
    String name = compare.planProperty().get().map(plan -> plan.name(run)).orElse("");
    compare.handOver(
        run,
        taken -> {
          explore.handovers().takeOver(taken, name);
          explore.view().workspaceProperty().set(Workspace.EXPLORE);
        },
        failure ->
            explore
                .notices()
                .error("The run %s cannot be opened: %s.".formatted(name, failure.getMessage())));
  }

  /// @return whose examples and settings the labs take
  public ExploreModel explore() {
    return explore;
  }

  /// @return the runs
  public CompareModel compare() {
    return compare;
  }

  /// @return which lab is set up
  public ObjectProperty<Lab> labProperty() {
    return lab;
  }

  /// @return labs that can be set up, in the order of the switch
  public List<Lab> labs() {
    return List.copyOf(setups.keySet());
  }

  /// @return passes of every run
  public TypedSetting<Integer> epochs() {
    return epochs;
  }

  /// @return the set-up of the K lab
  public ComponentsSetup components() {
    return components;
  }

  /// @return the set-up of the clipping lab
  public ClippingSetup clipping() {
    return clipping;
  }

  /// @return the set-up of the free comparison
  public FreeSetup free() {
    return free;
  }

  /// @return what the runs come to
  public ResultsModel results() {
    return results;
  }

  /// @return which layers the small pictures show
  public ViewSettings view() {
    return view;
  }
}
