(* The theorems, each with the statement of its name in Statements.v. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Statements.
From DLN Require Import InnerProduct SmallParameter TwoEnds Networks Derivatives EqualProduct.
From DLN Require Import LocalMinima StrictSaddles LocalMaxima Convexity.
From DLN Require Import WeightDecay WeightedLoss ReluMinima PathSums Reduction.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Import Statements.
Local Open Scope ring_scope.

Theorem lemma_4_1 : Statements.lemma_4_1.
Proof.
move=> R m ds N X Y W; split=> [c|h V].
  apply/slope_sum_first_order => V; have := c V; rewrite slope_formula => /eqP.
  by rewrite mulrn_eq0 => /eqP.
by rewrite slope_formula (proj2 (slope_sum_first_order _ _ _) h) mul0rn.
Qed.

Theorem lemma_4_2 : Statements.lemma_4_2.
Proof.
move=> R m d ds N X Y W G c Xu hG; rewrite prod_split; apply: lemma_4_2_formula => //.
apply: dot_eq0 => E; rewrite -mulmxA dot_mull trmxK.
have := c (set_first E (zeronet R m (d :: ds))); rewrite line_loss_coef1 prod_split => /eqP.
rewrite mulrn_eq0 => /eqP; rewrite /grad => <-; congr (dot _ _).
elim: ds m d {X Y c Xu G hG} W E => [|d' ds IH] m d; first by move=> [W []] E; rewrite /= mulmx0 addr0 mulmx1 mul1mx.
by move=> [W1 W2] E; rewrite /= mul0mx add0r -mulmxA (IH d d' W2 E).
Qed.

Theorem theorem_2_3_i : Statements.theorem_2_3_i.
Proof. by move=> R m d d' ds N X Y pos X0; apply: part_i. Qed.

Theorem theorem_2_3_ii : Statements.theorem_2_3_ii.
Proof. by move=> R m d d' ds N X Y W; apply: local_min_global. Qed.

Theorem theorem_2_3_iii : Statements.theorem_2_3_iii.
Proof. by move=> R m d d' ds N X Y W pos X0 c ng; have [] := part_iii X0 pos ng; split. Qed.

Theorem theorem_2_3_iv : Statements.theorem_2_3_iv.
Proof.
move=> R m d d' ds N X Y W [c nlm _] hr psd; apply: nlm; exists 1; first exact: ltr01.
by move=> W' _; apply: part_iv c psd hr W'.
Qed.

(* ---- What breaks when an assumption goes -------------------------------- *)

Theorem weight_decay_zero_strict : Statements.weight_decay_zero_strict.
Proof. by move=> R mu m d d' d'' ds N X Y; apply: zero_strict. Qed.

Theorem weight_decay_zero_beaten : Statements.weight_decay_zero_beaten.
Proof.
by move=> R mu m ds N X Y W' h; rewrite /decay_loss sq_net_zero mulr0 addr0 addrC -ltr_subr_addr.
Qed.

Theorem weight_decay_not_ii : Statements.weight_decay_not_ii.
Proof.
move=> R m d d' d'' ds N X Y /andP[_ pos] g0.
have [mu0 mu00 h] := @not_global_for_small_mu R m d d' (d'' :: ds) N X Y pos g0; exists mu0 => // mu hmu.
by split; [apply: zero_strict; case/andP: hmu | apply: h].
Qed.

Theorem weight_decay_shallow_zero : Statements.weight_decay_shallow_zero.
Proof. by move=> R mu m d n N X Y; apply: shallow_zero. Qed.

Theorem weight_decay_shallow_saddle : Statements.weight_decay_shallow_saddle.
Proof. by move=> R mu m d n N X Y u v d0 mu0; apply: shallow_saddle. Qed.

Theorem weighted_loss_not_ii : Statements.weighted_loss_not_ii.
Proof. by move=> R c L W W'; split; [apply: weighted_locmin | |]; have [] := weighted_values c. Qed.

Theorem relu_layer_off_constant : Statements.relu_layer_off_constant.
Proof. by move=> R m d ds N X Y W; apply: layer_off_constant. Qed.

Theorem relu_layer_off_not_ii : Statements.relu_layer_off_not_ii.
Proof.
move=> R m d ds N X Y W pos g0 off; have [e e0 h] := layer_off_constant Y off.
split; [by exists e => // W' /h -> | by exists e => // W' /h -> |].
by case: ds X W pos g0 off {h} => [|d' ds] X W pos g0 off; [case: off | apply: layer_off_not_global].
Qed.

Theorem relu_layer_off_exists : Statements.relu_layer_off_exists.
Proof.
move=> R m d d' ds N X v hv; have [W off] := @layer_off_ex R d d' ds N X v hv.
by exists (0, W).
Qed.

Theorem relu_units_on_locmin : Statements.relu_units_on_locmin.
Proof. by move=> R m d ds N X Y W; apply: units_on_locmin. Qed.

Theorem relu_units_on_not_ii : Statements.relu_units_on_not_ii.
Proof. by move=> R m d d' ds N X Y y z a b; apply: units_on_not_global. Qed.

Theorem relu_units_on_data : Statements.relu_units_on_data.
Proof. by move=> R; apply: units_on_example. Qed.

(* ---- Corollary 3.2 ------------------------------------------------------- *)

Theorem relu_is_path_net : Statements.relu_is_path_net.
Proof. by move=> R m d ds N W X; apply: relu_path_sum. Qed.

Theorem corollary_3_2_mean : Statements.corollary_3_2_mean.
Proof. by move=> R m ds N law rho X W; apply: mean_reduction. Qed.

Theorem corollary_3_2 : Statements.corollary_3_2.
Proof.
move=> R m ds N law K pi X_ W_ rho _ hpi h5 h1 rho0 X W.
by apply: mean_reduction => // i p j; apply: mixture hpi h5 h1 X W i p j.
Qed.

Theorem corollary_3_2_landscape : Statements.corollary_3_2_landscape.
Proof.
move=> R m d d' ds N law K pi X_ W_ rho X Y hlaw hpi h5 h1 rho0 pos X0 L.
apply: same_landscape pos X0 => W.
by rewrite /L /expected_loss (corollary_3_2 hlaw hpi h5 h1 rho0).
Qed.

Theorem corollary_3_2_needs_A1p_m : Statements.corollary_3_2_needs_A1p_m.
Proof. exact: needs_A1p_m. Qed.

Theorem corollary_3_2_needs_A5u_inputs : Statements.corollary_3_2_needs_A5u_inputs.
Proof. exact: needs_A5u_inputs. Qed.

Theorem corollary_3_2_needs_A5u_weights : Statements.corollary_3_2_needs_A5u_weights.
Proof. exact: needs_A5u_weights. Qed.
