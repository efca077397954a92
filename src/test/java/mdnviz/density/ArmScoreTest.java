package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.data.RobotArm;
import mdnviz.training.Preset;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.Test;

final class ArmScoreTest {
  @Test
  void theMostProbableArmReachesNearerThanTheMeanArm() {
    Dataset data = Generators.byId("robot-arm").generate(2000, 1);
    Preset preset = Preset.of("robot-arm");
    Trainer trainer = new Trainer(TrainingRequest.fresh(data, preset.model(), preset.training()));
    for (int step = 0; step < 1000; step++) {
      trainer.step();
    }
    DataSplit split = DataSplit.of(data.size(), preset.training().shares(), 1);
    ArmScore score = ArmScore.of(trainer.snapshot(TrainingStatus.PAUSED, 0).model(), data, split);
    assertEquals(100, score.inputs());
    assertTrue(score.mostProbable() < 0.5 * score.conditionalMean(), score::toString);
  }

  @Test
  void elbowAndHandAreALinkApart() {
    for (double shoulder = 0; shoulder < 6; shoulder++) {
      double across = RobotArm.handX(shoulder, 2) - RobotArm.elbowX(shoulder);
      double up = RobotArm.handY(shoulder, 2) - RobotArm.elbowY(shoulder);
      assertEquals(0.2, Math.hypot(across, up), 1e-12);
      assertEquals(0.8, Math.hypot(RobotArm.elbowX(shoulder), RobotArm.elbowY(shoulder)), 1e-12);
    }
  }

  @Test
  void onlyPlacesAndAnglesAreAnArm() {
    assertTrue(RobotArm.isShownBy(Generators.byId("robot-arm-noisy").generate(5, 1)));
    assertFalse(RobotArm.isShownBy(Generators.byId("robot-arm").generate(5, 1).swapped()));
    assertFalse(RobotArm.isShownBy(Generators.byId("spiral").generate(5, 1)));
  }
}
