(* The theorems, each with the statement of its name in Statements.v. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Statements StatementsHessian StatementsBreaking StatementsPaths.
From DLN Require Import InnerProduct SmallParameter TwoEnds Networks Derivatives EqualProduct.
From DLN Require Import LocalMinima StrictSaddles LocalMaxima Convexity.
From DLN Require Import Semidefinite NegativeEigenvalue HessianMatrix ZeroNetwork LayerConvexity Pivots.
From DLN Require Import SecondDerivatives HessianBlocks RangeCondition TopEigenvectors.
From DLN Require Import WeightDecay WeightedLoss ReluMinima PathSums Reduction.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Import Statements StatementsHessian StatementsBreaking StatementsPaths.
Local Open Scope ring_scope.

Theorem lemma_4_1 : Statements.lemma_4_1.
Proof.
move=> R m ds N X Y W r.
have G : grad X Y (prod W) = r^T *m X^T by rewrite /r trmxK.
have crit : critical X Y W <-> first_order 1%:M W (grad X Y (prod W)).
  split=> [c|h V].
    apply/slope_sum_first_order => V; have := c V; rewrite slope_formula => /eqP.
    by rewrite mulrn_eq0 => /eqP.
  by rewrite slope_formula (proj2 (slope_sum_first_order _ _ _) h) mul0rn.
split=> // [V|V|]; rewrite ?slope_formula //; first by rewrite kron_slope_sumE -G.
by rewrite crit G kron_first_orderE.
Qed.

Theorem lemma_4_2 : Statements.lemma_4_2.
Proof.
move=> R m d ds N X Y W G c Xu hG; rewrite prod_split; apply: lemma_4_2_formula => //.
apply: dot_eq0 => E; rewrite -mulmxA dot_mull trmxK.
have := c E; rewrite line_loss_coef1 prod_split => /eqP.
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
move=> R m d d' ds N X Y W [c nlm _] hr.
have [|D [E h]] := not_globmin_direction c _ hr; last by exists (outer D E).
by move=> g; apply: nlm; exists 1; [exact: ltr01 | move=> W' _; apply: g].
Qed.

Theorem theorem_2_3_full_rank : Statements.theorem_2_3_full_rank.
Proof. by move=> R m d d' ds N X Y W; apply: full_rank_globmin. Qed.

(* ---- The Hessian matrix ---- *)

Theorem hessian_matrix : Statements.hessian_matrix.
Proof.
move=> R m ds N X Y W; split; [exact: hessian_mx_sym | exact: hessian_mx_form | exact: unvec_onto].
Qed.

Theorem negative_eigenvalue : Statements.negative_eigenvalue.
Proof.
move=> R m ds N X Y W; split=> [[V]|[l l0 /eigenvalueP[v vE v0]]].
  have [v <-] := unvec_onto V => neg.
  by apply: (@not_psd_neg_eigenvalue _ _ _ v); rewrite ?hessian_mx_sym // hessian_mx_form pmulrn_llt0.
exists (unvec v); rewrite -(@pmulrn_llt0 _ _ 2) // -hessian_mx_form vE dotZl.
by rewrite pmulr_llt0 // sq_gt0.
Qed.

Theorem theorem_2_3_iv_eigenvalue : Statements.theorem_2_3_iv_eigenvalue.
Proof.
by move=> R m d d' ds N X Y W s hr; apply/negative_eigenvalue; apply: theorem_2_3_iv s hr.
Qed.

Theorem theorem_2_3_iv_outer : Statements.theorem_2_3_iv_outer.
Proof. by move=> R m d d' ds N X Y W; apply: not_globmin_direction. Qed.

(* ---- Corollary 2.4 ---- *)

(* with one hidden layer W_H ... W_2 is the identity *)
Theorem corollary_2_4_shallow : Statements.corollary_2_4_shallow.
Proof.
move=> R m d1 d0 N X Y W s; split=> //; apply: theorem_2_3_iv s _.
by rewrite /middle_full_rank /= mxrank1 leqnn.
Qed.

Theorem corollary_2_4_shallow_eigenvalue : Statements.corollary_2_4_shallow_eigenvalue.
Proof.
by move=> R m d1 d0 N X Y W s; apply/negative_eigenvalue; case: (corollary_2_4_shallow s).
Qed.

Theorem corollary_2_4_deep : Statements.corollary_2_4_deep.
Proof.
move=> R m d d' d'' ds N X Y pos YX; split; [exact: zero_bad_saddle | exact: zero_hessian_mx].
Qed.

(* ---- Proposition 2.1 ---- *)

Theorem layer_convexity : Statements.layer_convexity.
Proof. by move=> R m ds N X Y W V t; apply: net_loss_convex. Qed.

Theorem proposition_2_1_i : Statements.proposition_2_1_i.
Proof.
move=> R m d1 d0 N X Y f; rewrite /f; split=> F t A B t01.
  have := @net_loss_convex R m [:: d1; d0] N X Y t (F, (A, tt)) (F, (B, tt)).
  by rewrite /= -scalerDl addrCA subrr addr0 scale1r; apply=> //; right; split=> //; left.
have := @net_loss_convex R m [:: d1; d0] N X Y t (A, (F, tt)) (B, (F, tt)).
by rewrite /= -scalerDl addrCA subrr addr0 scale1r; apply=> //; left.
Qed.

Theorem proposition_2_1_ii : Statements.proposition_2_1_ii.
Proof. by move=> R m d1 d0 N X Y W; apply: theorem_2_3_ii. Qed.

(* ---- Negative curvature in the terms of A24 ---- *)

Theorem not_tightened_negative : StatementsHessian.not_tightened_negative.
Proof.
move=> R m ds N X Y W; have [[v neg] _|psd /negP[]] := psd_dec (hessian_mx_sym X Y W).
  by exists (unvec v); rewrite -(@pmulrn_llt0 _ _ 2) // -hessian_mx_form.
apply: psd_tightened => V; have [v <-] := unvec_onto V.
by rewrite -(@pmulrn_lge0 _ _ 2) // -hessian_mx_form.
Qed.

Theorem cross_second_derivative : StatementsHessian.cross_second_derivative.
Proof. by move=> R m d d' ds N X Y W Z u g; apply: cross_direction_curvature. Qed.

Theorem not_best_of_rank_negative : StatementsHessian.not_best_of_rank_negative.
Proof. by move=> R m d d' ds N X Y W M; apply: not_best_direction. Qed.
(* The Hessian by layers *)
Theorem layer_products : StatementsHessian.layer_products.
Proof.
move=> R; split=> [m ds W k|]; first exact: prod_layer.
by split=> [m ds W k l|m d ds W k]; [exact: below_between | exact: upper_split].
Qed.

Theorem hessian_form : StatementsHessian.hessian_form.
Proof.
move=> R m ds N X Y W; split; [exact: plane_loss_horner | exact: hessian_diag | exact: hessianC |].
by move=> t V1 V2 V'; apply: hessian_linear.
Qed.

Theorem lemma_4_3 : StatementsHessian.lemma_4_3.
Proof.
move=> R m ds N X Y W A B; split=> [k V V' hk|k l V V' kl].
  by rewrite hessian_formula !dprod_only // d2prod_only_same dot0r addr0.
have /andP[lt ls] := kl; have ks := ltn_trans lt ls.
by rewrite hessian_formula !dprod_only // d2prod_only.
Qed.

Theorem lemma_4_3_entries : StatementsHessian.lemma_4_3_entries.
Proof.
move=> R m ds N X Y W A B; have [same pair] := lemma_4_3 X Y W.
split=> [k p q r s hk|k l p q r s kl]; first by rewrite same // dot_delta.
by rewrite pair // dot_delta dot_delta2.
Qed.

Theorem lemma_4_3_first : StatementsHessian.lemma_4_3_first.
Proof.
move=> R m d ds N X Y W k V V' hk.
by rewrite hessian_formula dprod_only ?dprod_only_first ?d2prod_only_first // (ltn_trans hk).
Qed.

Theorem lemma_4_4 : StatementsHessian.lemma_4_4.
Proof. by move=> R m d ds N X Y W k; apply: range_condition. Qed.

Theorem lemma_4_4_blocks : StatementsHessian.lemma_4_4_blocks.
Proof. by move=> R m ds N X Y W k l A B no; apply: range_condition_blocks. Qed.

Theorem corollary_4_5 : StatementsHessian.corollary_4_5.
Proof. by move=> R m d ds N X Y W k; apply: rank_condition. Qed.

Theorem lemma_4_6_direction : StatementsHessian.lemma_4_6_direction.
Proof. by move=> R m d d' ds N X Y W u v z; apply: exchange_coef2. Qed.

Theorem lemma_4_6_forms : StatementsHessian.lemma_4_6_forms.
Proof.
move=> R m d d' ds N X Y W G C Pi c psd Xu hG; split; first exact: range_proj_commutes.
by move=> u v; apply: forms_at_semidefinite.
Qed.

Theorem lemma_4_6_eigenvalues : StatementsHessian.lemma_4_6_eigenvalues.
Proof. by move=> R m d d' ds N X Y W G u v a b C Pi; apply: eigenvalues_at_semidefinite. Qed.

Theorem lemma_4_6 : StatementsHessian.lemma_4_6.
Proof. by move=> R m d d' ds N X Y W G U lambda C; apply: top_eigenvectors. Qed.
(* ---- What breaks when an assumption goes -------------------------------- *)

Theorem weight_decay_zero_strict : StatementsBreaking.weight_decay_zero_strict.
Proof. by move=> R mu m d d' d'' ds N X Y; apply: zero_strict. Qed.

Theorem weight_decay_zero_beaten : StatementsBreaking.weight_decay_zero_beaten.
Proof.
by move=> R mu m ds N X Y W' h; rewrite /decay_loss sq_net_zero mulr0 addr0 addrC -ltr_subr_addr.
Qed.

Theorem weight_decay_not_ii : StatementsBreaking.weight_decay_not_ii.
Proof.
move=> R m d d' d'' ds N X Y /andP[_ pos] g0.
have [mu0 mu00 h] := @not_global_for_small_mu R m d d' (d'' :: ds) N X Y pos g0; exists mu0 => // mu hmu.
by split; [apply: zero_strict; case/andP: hmu | apply: h].
Qed.

Theorem weight_decay_shallow_zero : StatementsBreaking.weight_decay_shallow_zero.
Proof. by move=> R mu m d n N X Y; apply: shallow_zero. Qed.

Theorem weight_decay_shallow_saddle : StatementsBreaking.weight_decay_shallow_saddle.
Proof. by move=> R mu m d n N X Y u v d0 mu0; apply: shallow_saddle. Qed.

Theorem weighted_loss_not_ii : StatementsBreaking.weighted_loss_not_ii.
Proof. by move=> R c L W W'; split; [apply: weighted_locmin | |]; have [] := weighted_values c. Qed.

Theorem relu_layer_off_constant : StatementsBreaking.relu_layer_off_constant.
Proof. by move=> R m d ds N X Y W; apply: layer_off_constant. Qed.

Theorem relu_layer_off_not_ii : StatementsBreaking.relu_layer_off_not_ii.
Proof.
move=> R m d ds N X Y W pos g0 off; have [e e0 h] := layer_off_constant Y off.
split; [by exists e => // W' /h -> | by exists e => // W' /h -> |].
by case: ds X W pos g0 off {h} => [|d' ds] X W pos g0 off; [case: off | apply: layer_off_not_global].
Qed.

Theorem relu_layer_off_exists : StatementsBreaking.relu_layer_off_exists.
Proof.
move=> R m d d' ds N X v hv; have [W off] := @layer_off_ex R d d' ds N X v hv.
by exists (0, W).
Qed.

Theorem relu_units_on_locmin : StatementsBreaking.relu_units_on_locmin.
Proof. by move=> R m d ds N X Y W; apply: units_on_locmin. Qed.

Theorem relu_units_on_not_ii : StatementsBreaking.relu_units_on_not_ii.
Proof. by move=> R m d d' ds N X Y y z a b; apply: units_on_not_global. Qed.

Theorem relu_units_on_data : StatementsBreaking.relu_units_on_data.
Proof. by move=> R; apply: units_on_example. Qed.

(* ---- Corollary 3.2 ------------------------------------------------------- *)

Theorem relu_is_path_net : StatementsPaths.relu_is_path_net.
Proof. by move=> R m d ds N W X; apply: relu_path_sum. Qed.

Theorem corollary_3_2_mean : StatementsPaths.corollary_3_2_mean.
Proof. by move=> R m ds N law rho X W; apply: mean_reduction. Qed.

Theorem corollary_3_2 : StatementsPaths.corollary_3_2.
Proof.
move=> R m ds N law K pi X_ W_ rho _ hpi h5 h1 rho0 X W.
by apply: mean_reduction => // i p j; apply: mixture hpi h5 h1 X W i p j.
Qed.

Theorem corollary_3_2_landscape : StatementsPaths.corollary_3_2_landscape.
Proof.
move=> R m d d' ds N law K pi X_ W_ rho X Y hlaw hpi h5 h1 rho0 pos X0 L.
apply: same_landscape pos X0 => W.
by rewrite /L /expected_loss (corollary_3_2 hlaw hpi h5 h1 rho0).
Qed.

Theorem corollary_3_2_needs_A1p_m : StatementsPaths.corollary_3_2_needs_A1p_m.
Proof. exact: needs_A1p_m. Qed.

Theorem corollary_3_2_needs_A5u_inputs : StatementsPaths.corollary_3_2_needs_A5u_inputs.
Proof. exact: needs_A5u_inputs. Qed.

Theorem corollary_3_2_needs_A5u_weights : StatementsPaths.corollary_3_2_needs_A5u_weights.
Proof. exact: needs_A5u_weights. Qed.
(* escape curves *)
From DLN Require Import EscapeCurve.

Theorem escape_curve : Statements.escape_curve.
Proof. by move=> R m ds N X Y W C k; apply: lowest_term. Qed.
